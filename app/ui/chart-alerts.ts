import type { Level } from "../alerts/rule.ts";
import type { Observation } from "../metrics/observation.ts";

/** An alert as it is drawn on its metric's chart. */
export interface ChartAlertView {
	readonly id: number;
	/** The rule's name, and where. */
	readonly name: string;
	readonly level: Level | null;
	/** ISO. */
	readonly firedAt: string;
	readonly endedAt: string | null;
}

export interface ChartThresholdView {
	readonly ruleId: number;
	readonly name: string;
	readonly level: Level;
	readonly raise: number;
}

/** Where an instant lies on an axis whose steps are the points: a point stands in the middle of its bucket. Null before the first and after the last. */
export function placeOnAxis(
	points: readonly Pick<Observation, "fromAt" | "untilAt">[],
	at: number,
): number | null {
	const first = points[0];
	const last = points.at(-1);
	if (!first || !last || at < Date.parse(first.fromAt)) return null;
	const index = points.findIndex(({ untilAt }) => at < Date.parse(untilAt));
	const point = points[index];
	if (!point) return null;
	const from = Date.parse(point.fromAt);
	const share = (at - from) / (Date.parse(point.untilAt) - from);
	return Math.min(points.length - 1, Math.max(0, index - 0.5 + share));
}
