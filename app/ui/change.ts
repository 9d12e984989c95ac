import type { MetricDefinition, MetricUnit } from "../metrics/definition.ts";
import type { Observation } from "../metrics/observation.ts";

export interface Change {
	/** Shares differ by points, amounts by a share of the earlier one. */
	readonly kind: "points" | "relative";
	readonly amount: number;
	/** So many are shown; a move too small for them is none. */
	readonly decimals: number;
	readonly verdict: "better" | "worse" | "same" | "neutral";
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

type Side = Pick<Observation, "value" | "state">;
type Aim = Pick<MetricDefinition, "unit" | "direction" | "target">;

function verdict(aim: Aim, from: number, to: number): Change["verdict"] {
	if (from === to) return "same";
	if (aim.direction !== "range")
		return to > from === (aim.direction === "higher") ? "better" : "worse";
	const { target } = aim;
	if (target === null) return "neutral";
	const distance = (value: number) =>
		typeof target === "number"
			? Math.abs(value - target)
			: Math.max(target.from - value, value - target.to, 0);
	const moved = distance(to) - distance(from);
	return moved === 0 ? "neutral" : moved < 0 ? "better" : "worse";
}

/** Null where there is nothing to hold against each other. Only two sound values make a verdict. */
export function changeOf(aim: Aim, now: Side, before: Side): Change | null {
	if (now.value === null || before.value === null) return null;
	const pointDecimals = POINT_DECIMALS[aim.unit];
	const inPoints = pointDecimals !== undefined;
	if (!inPoints && before.value === 0) return null;
	const moved = now.value - before.value;
	const exact = inPoints ? moved : moved / Math.abs(before.value);
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
					? verdict(aim, before.value, now.value)
					: "neutral",
	};
}
