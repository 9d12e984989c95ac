import type { MetricDefinition } from "./definition.ts";
import type { Observation } from "./observation.ts";

export type Aim = Pick<MetricDefinition, "direction" | "target">;
export type Verdict = "better" | "worse" | "neutral";

/** How far a value lies from the target or its range; 0 within it. */
function distance(value: number, target: NonNullable<Aim["target"]>): number {
	return typeof target === "number"
		? Math.abs(value - target)
		: Math.max(target.from - value, value - target.to, 0);
}

/** Whether a move is good: by the direction, or where a range is wanted, by coming nearer to it. */
export function verdictOf(
	{ direction, target }: Aim,
	before: number,
	now: number,
): Verdict {
	if (now === before) return "neutral";
	if (direction !== "range")
		return now > before === (direction === "higher") ? "better" : "worse";
	if (target === null) return "neutral";
	const moved = distance(now, target) - distance(before, target);
	return moved === 0 ? "neutral" : moved < 0 ? "better" : "worse";
}

/** Null where no target is set. */
export function meetsTarget(
	{ direction, target }: Aim,
	value: number,
): boolean | null {
	if (target === null) return null;
	if (typeof target === "object")
		return value >= target.from && value <= target.to;
	return direction === "lower" ? value <= target : value >= target;
}

/** Off target so that chance can't explain it: all of the interval lies on the wrong side. Never for a value that is not sound. */
export function isClearlyOff(
	{ direction, target }: Aim,
	{ state, low, high }: Pick<Observation, "state" | "low" | "high">,
): boolean {
	if (state !== "ok" || low === null || high === null || target === null)
		return false;
	if (typeof target === "object") return low > target.to || high < target.from;
	if (direction === "lower") return low > target;
	return high < target;
}
