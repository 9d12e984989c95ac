import type { Reached } from "../alerts/reached.ts";
import type { Receiver } from "../alerts/route.ts";
import type { MatcherField } from "../alerts/unmet.ts";

/** One thing that a matcher names, in the reader's words. */
export interface MatcherPart {
	readonly field: MatcherField;
	readonly value: string;
}

export interface ReceiverView {
	/** Tells it from every other one: two people may be called the same. */
	readonly key: string;
	readonly kind: Receiver["kind"];
	/** Empty for the rule's owner and team where no rule is looked at. */
	readonly name: string;
	/** Left, dissolved, deleted or switched off: nothing reaches it. */
	readonly gone: boolean;
	/** Who it is at this moment. */
	readonly people: readonly string[];
	readonly because: Reached["because"];
}

/** A rule that something concerns. */
export interface NamedRule {
	readonly id: number;
	readonly name: string;
}

/** A matcher's fields as text. */
export interface MatcherTyped {
	readonly rule: string;
	readonly metric: string;
	readonly team: string;
	readonly label: string;
	readonly as: string;
	readonly scope: string;
}

export const EMPTY_MATCHER: MatcherTyped = {
	rule: "",
	metric: "",
	team: "",
	label: "",
	as: "",
	scope: "",
};

/** Whom a form names: two boxes, and lines that begin with a word of the list. */
export interface ReceiversTyped {
	readonly owner: boolean;
	readonly ruleTeam: boolean;
	readonly who: readonly string[];
}

export const NO_RECEIVERS: ReceiversTyped = {
	owner: false,
	ruleTeam: false,
	who: [],
};

/** What is wrong with a field, in the form's own names and the reader's words. */
export interface SettingProblem {
	readonly field: string;
	readonly code: string;
	readonly value: string;
	readonly allowed: string;
}

interface Choice {
	readonly value: string;
	readonly text: string;
	readonly group?: string;
}

export interface RoutingChoices {
	readonly rules: readonly Choice[];
	readonly metrics: readonly Choice[];
	readonly teams: readonly Choice[];
	readonly labels: readonly string[];
	readonly scopes: readonly string[];
	/** What a line for a receiver may say. */
	readonly receivers: readonly string[];
}

/** What a form that was not saved says as a whole. */
export type SettingSaid = "failed" | "in-use";
