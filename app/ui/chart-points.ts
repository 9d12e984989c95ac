import type { Target } from "../metrics/definition.ts";
import type { Observation } from "../metrics/observation.ts";
import { comparableValue } from "./change.ts";

/** A point as the chart draws it. */
export interface ChartPoint {
	readonly index: number;
	readonly value: number | null;
	/** The last stretch of a period that is not over is drawn apart, joined to the point before. */
	readonly whole: number | null;
	readonly running: number | null;
	readonly interval: readonly [number, number] | null;
	readonly compared: number | null;
}

/** Only sound or nearly sound values are drawn; a gap stays a gap. */
export function chartPoints(
	points: readonly Observation[],
	compared: readonly (Observation | null)[],
): ChartPoint[] {
	const runs = (point: Observation | undefined) =>
		point?.partial === true && point.value !== null;
	return points.map(({ value, low, high, partial }, index) => ({
		index,
		value,
		whole: partial ? null : value,
		running: partial || runs(points[index + 1]) ? value : null,
		interval: low === null || high === null ? null : [low, high],
		compared: comparableValue(compared[index]),
	}));
}

/** The lowest and highest value that the chart has to hold: its lines, its band and its target. */
export function chartRange(
	points: readonly ChartPoint[],
	target: Target,
	fromZero: boolean,
): readonly [number, number] {
	const goals =
		target === null
			? []
			: typeof target === "number"
				? [target]
				: [target.from, target.to];
	const all = [
		...points.flatMap(({ value, interval, compared }) => [
			value,
			compared,
			...(interval ?? []),
		]),
		...goals,
		fromZero ? 0 : null,
	].filter((value) => value !== null);
	return all.length === 0
		? [0, 1]
		: [
				all.reduce((a, b) => Math.min(a, b)),
				all.reduce((a, b) => Math.max(a, b)),
			];
}

export const hasValue = (points: readonly Observation[]): boolean =>
	points.some(({ value }) => value !== null);
