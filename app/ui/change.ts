import { type Aim, type Verdict, verdictOf } from "../metrics/aim.ts";
import type { MetricDefinition, MetricUnit } from "../metrics/definition.ts";
import type { Observation } from "../metrics/observation.ts";

export interface Change {
	/** Shares differ by points, amounts by a share of the earlier one. */
	readonly kind: "points" | "relative";
	readonly amount: number;
	/** So many are shown; a move too small for them is none. */
	readonly decimals: number;
	/** `same` where the move is too small to be shown. */
	readonly verdict: Verdict | "same";
}

/** Units whose change in percent would mislead, with the decimals that a move in points is shown with. */
const POINT_DECIMALS: Readonly<Partial<Record<MetricUnit, number>>> = {
	percent: 1,
	points: 1,
	score: 2,
	stars: 2,
};
/** Of a relative change, shown in percent: tenths. */
const SHARE_DECIMALS = 3;

type Side = Pick<Observation, "value" | "state" | "factsBegin">;
/** The earlier value, where it covers as much as the one that is held against it. */
export const comparableValue = (
	before: Pick<Observation, "value" | "factsBegin"> | null | undefined,
): number | null =>
	before && before.factsBegin === undefined ? before.value : null;

type Subject = Aim & Pick<MetricDefinition, "unit">;

/** Null where there is nothing to hold against each other, or the earlier side reaches back before the first fact. Only two sound values make a verdict. */
export function changeOf(
	subject: Subject,
	now: Side,
	before: Side,
): Change | null {
	const earlier = comparableValue(before);
	if (now.value === null || earlier === null) return null;
	const pointDecimals = POINT_DECIMALS[subject.unit];
	const inPoints = pointDecimals !== undefined;
	if (!inPoints && earlier === 0) return null;
	const moved = now.value - earlier;
	const exact = inPoints ? moved : moved / Math.abs(earlier);
	const small = 0.5 * 10 ** -(pointDecimals ?? SHARE_DECIMALS);
	const amount = Math.abs(exact) < small ? 0 : exact;
	const sound = now.state === "ok" && before.state === "ok";
	return {
		kind: inPoints ? "points" : "relative",
		amount,
		decimals: pointDecimals ?? 1,
		verdict:
			amount === 0
				? "same"
				: sound
					? verdictOf(subject, earlier, now.value)
					: "neutral",
	};
}
