import { addDays, type Day } from "./day.ts";
import type { FormulaNeeds } from "./formula-needs.ts";
import type { KindFreshness } from "./freshness.ts";

/** From which day on all of a formula's kinds have facts: the latest of their first days; null where none is known. */
export function factsBeginOf(
	{ kinds }: Pick<FormulaNeeds, "kinds">,
	freshness: ReadonlyMap<string, Pick<KindFreshness, "since">>,
): Day | null {
	let latest: Day | null = null;
	for (const kind of kinds) {
		const since = freshness.get(kind)?.since ?? null;
		if (since !== null && (latest === null || since > latest)) latest = since;
	}
	return latest;
}

/** The first day that a span's value rests on: distinct counts look back from the span's end, maybe past its start. */
function firstDayLookedAt(
	{ window }: Pick<FormulaNeeds, "window">,
	span: { readonly from: Day; readonly to: Day },
): Day {
	if (window === null) return span.from;
	const back = addDays(span.to, 1 - window);
	return back < span.from ? back : span.from;
}

/** The day on which facts begin, where a span reaches before it and so is not covered whole; null where it is. */
export function beginsWithin(
	needs: Pick<FormulaNeeds, "kinds" | "window">,
	freshness: ReadonlyMap<string, Pick<KindFreshness, "since">>,
	span: { readonly from: Day; readonly to: Day },
): Day | null {
	const begin = factsBeginOf(needs, freshness);
	return begin !== null && firstDayLookedAt(needs, span) < begin ? begin : null;
}
