import type { Evaluation } from "./evaluation.ts";
import type { RuleContent } from "./rule.ts";

/** A stretch without data that was told. Epoch milliseconds. */
export interface Silence {
	readonly from: number;
	/** Null: it goes on. */
	readonly until: number | null;
}

/** When a rule would have told that there is no data: it has to last as long as the rule asks. What lies before the first value is no silence. */
export function replaySilence(
	{ noDataSeconds }: Pick<RuleContent, "noDataSeconds">,
	steps: readonly { readonly at: number; readonly evaluation: Evaluation }[],
): readonly Silence[] {
	if (noDataSeconds === null) return [];
	const found: Silence[] = [];
	let since: number | null = null;
	let last = 0;
	let isHeard = false;
	const lasts = (at: number) =>
		since !== null && at - since >= noDataSeconds * 1000;
	for (const { at, evaluation } of steps) {
		if (evaluation.kind === "no-data") since ??= isHeard ? at : null;
		else {
			isHeard = true;
			if (since !== null && lasts(at)) found.push({ from: since, until: at });
			since = null;
		}
		last = at;
	}
	return since !== null && lasts(last)
		? [...found, { from: since, until: null }]
		: found;
}
