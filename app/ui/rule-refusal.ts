import type { TrialAnswer } from "./rule-trial-view.ts";
import type { RuleTyped, TypedProblem } from "./rule-typed.ts";

/** What came back of a form that was not saved, with all that was typed. */
export interface RuleRefusal {
	readonly typed: RuleTyped;
	readonly problems?: readonly TypedProblem[];
	readonly trial?: TrialAnswer;
	readonly said?: "failed" | "meanwhile";
	/** A deletion without one. */
	readonly reason?: { readonly typed: string; readonly least: number };
}
