import type { CardState } from "./card.ts";
import type { CardProblemCode } from "./card-problem.ts";
import { checkCard, type KnownMetrics } from "./check-card.ts";
import type { PlannedSegment } from "./plan-card.ts";

/** What keeps a draft from being published and not from being measured. */
const HARMLESS = new Set<CardProblemCode>(["weights-sum", "user-weight"]);

/** A draft may be kept with anything that is wrong with it; it is measured once it can be. */
export function measurable(
	state: CardState,
	segments: readonly PlannedSegment[],
	metrics: KnownMetrics,
): readonly PlannedSegment[] {
	if (state !== "draft") return segments;
	return segments.filter(({ content }) =>
		checkCard(content, { metrics, userWeight: "0" }).every(({ code }) =>
			HARMLESS.has(code),
		),
	);
}
