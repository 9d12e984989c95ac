import type { MetricDefinition, MetricUnit } from "../metrics/definition.ts";
import type { Observation } from "../metrics/observation.ts";

export interface Change {
	/** Shares differ by points, amounts by a share of the earlier one. */
	readonly kind: "points" | "relative";
	readonly amount: number;
	readonly verdict: "better" | "worse" | "same" | "neutral";
}

/** Units in which a change of a change in percent would mislead. */
const IN_POINTS: ReadonlySet<MetricUnit> = new Set([
	"percent",
	"points",
	"score",
	"stars",
]);

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
	const inPoints = IN_POINTS.has(aim.unit);
	if (!inPoints && before.value === 0) return null;
	const amount = inPoints
		? now.value - before.value
		: (now.value - before.value) / Math.abs(before.value);
	const sound = now.state === "ok" && before.state === "ok";
	return {
		kind: inPoints ? "points" : "relative",
		amount,
		verdict: sound ? verdict(aim, before.value, now.value) : "neutral",
	};
}
