import { exactly, isDecimal, near } from "../scorecards/fraction.ts";
import { directionOf, type Point } from "../scorecards/points.ts";

export interface PlotPoint {
	readonly value: number;
	readonly score: number;
}

/** What of the points can be drawn; what was not typed as a number yet is left out. */
export const plotPoints = (points: readonly Point[]): readonly PlotPoint[] =>
	points
		.filter(({ value, score }) => isDecimal(value) && isDecimal(score))
		.map(({ value, score }) => ({
			value: near(exactly(value)),
			score: near(exactly(score)),
		}));

/** The window of a curve: all its points and what the metric has been, with some air on both sides. */
export function curveWindow(
	points: readonly PlotPoint[],
	marks: readonly number[],
): {
	readonly left: number;
	readonly right: number;
	readonly top: number;
} {
	const values = [...points.map(({ value }) => value), ...marks];
	const low = Math.min(...values);
	const high = Math.max(...values);
	const air = (high - low || Math.abs(high) || 1) * 0.12;
	const top = Math.max(100, ...points.map(({ score }) => score)) * 1.1;
	return values.length === 0
		? { left: 0, right: 100, top }
		: { left: low - air, right: high + air, top };
}

/** The corners of the curve within its window, floors and the flat beyond the stretch drawn as they are paid. */
export function curveCorners(
	points: readonly Point[],
	floor: string,
	{ left, right }: { readonly left: number; readonly right: number },
): readonly PlotPoint[] {
	const plot = plotPoints(points).toSorted((a, b) => a.value - b.value);
	const [first, last] = [plot[0], plot.at(-1)];
	const direction =
		plot.length === points.length && plot.length > 1
			? directionOf(points)
			: null;
	if (!first || !last || direction === null) return plot;
	const under = isDecimal(floor) ? near(exactly(floor)) : 0;
	const before = direction === "lower" ? first.score : under;
	const after = direction === "higher" ? last.score : under;
	return [
		{ value: left, score: before },
		{ value: first.value, score: before },
		...plot,
		{ value: last.value, score: after },
		{ value: right, score: after },
	];
}
