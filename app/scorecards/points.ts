import {
	compare,
	type Decimal,
	exactly,
	type Fraction,
	minus,
	over,
	plus,
	times,
	ZERO,
} from "./fraction.ts";

/** A value and the score that it earns. */
export interface Point {
	readonly value: Decimal;
	readonly score: Decimal;
}

/** What the order of the points says is better. */
export type PointsDirection = "higher" | "lower" | "range";

interface ExactPoint {
	readonly value: Fraction;
	readonly score: Fraction;
}

export const exactPoints = (points: readonly Point[]): readonly ExactPoint[] =>
	points.map(({ value, score }) => ({
		value: exactly(value),
		score: exactly(score),
	}));

/** -1 where all steps go down, 1 where all go up, 0 else. */
function slope(values: readonly Fraction[]): -1 | 0 | 1 {
	const steps = values
		.slice(1)
		.map((value, i) => compare(value, values[i] ?? ZERO));
	if (steps.length > 0 && steps.every((step) => step > 0)) return 1;
	return steps.length > 0 && steps.every((step) => step < 0) ? -1 : 0;
}

interface KnownPoints {
	readonly exact: readonly ExactPoint[];
	readonly direction: PointsDirection | null;
}
/** A card's points are scored again for each instant, and never change. */
const known = new WeakMap<readonly Point[], KnownPoints>();

function knownPoints(points: readonly Point[]): KnownPoints {
	let found = known.get(points);
	if (!found) {
		found = { exact: exactPoints(points), direction: directionOf(points) };
		known.set(points, found);
	}
	return found;
}

/**
 * From threshold by target to stretch: values that rise mean that higher is better, values that fall that lower is. Scores that rise and
 * fall again over rising values mean a range. Null where the order says none of these.
 */
export function directionOf(points: readonly Point[]): PointsDirection | null {
	const exact = exactPoints(points);
	const values = slope(exact.map(({ value }) => value));
	const scores = exact.map(({ score }) => score);
	if (values === 0) return null;
	if (slope(scores) === 1) return values === 1 ? "higher" : "lower";
	if (values === -1 || exact.length < 3) return null;
	const best = scores.reduce((a, b) => (compare(a, b) >= 0 ? a : b));
	const first = scores.findIndex((score) => compare(score, best) === 0);
	const last = scores.findLastIndex((score) => compare(score, best) === 0);
	const up = slope(scores.slice(0, first + 1)) === 1;
	const down = slope(scores.slice(last)) === -1;
	const flat = scores
		.slice(first, last)
		.every((score) => compare(score, best) === 0);
	return up && down && flat ? "range" : null;
}

const between = (a: ExactPoint, b: ExactPoint, value: Fraction): Fraction =>
	plus(
		a.score,
		times(
			minus(b.score, a.score),
			over(minus(value, a.value), minus(b.value, a.value)),
		),
	);

/** By straight lines between the points; short of the threshold the floor, beyond the stretch the stretch's score. */
export function scoreOf(
	points: readonly Point[],
	value: Fraction,
	floor: Fraction = ZERO,
): Fraction {
	const { exact, direction } = knownPoints(points);
	if (direction === null)
		throw new RangeError(
			`points ${points.map((point) => `${point.value}:${point.score}`).join(", ")} have no order`,
		);
	const rising = direction === "lower" ? exact.toReversed() : exact;
	const first = rising[0];
	const last = rising.at(-1);
	if (!first || !last) return floor;
	if (compare(value, first.value) < 0)
		return direction === "lower" ? first.score : floor;
	if (compare(value, last.value) > 0)
		return direction === "higher" ? last.score : floor;
	const end = rising.findIndex((point) => compare(value, point.value) <= 0);
	const after = rising[end];
	const before = rising[end - 1];
	if (!after) return floor;
	return before ? between(before, after, value) : after.score;
}
