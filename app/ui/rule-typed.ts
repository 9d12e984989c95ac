import type { Level } from "../alerts/rule.ts";

/** How a condition is chosen: one list for the kinds and their ways. */
export const CONDITION_CHOICES = [
	"value",
	"interval",
	"change-percent",
	"change-points",
	"target",
	"usual",
] as const;

export const LEVEL_FIELDS = [
	"raise",
	"clear",
	"for",
	"keep",
	"sample",
] as const;
export type LevelField = (typeof LEVEL_FIELDS)[number];

/** A rule's fields as text, so that a refused form comes back as it was typed. Times are in minutes. */
export interface RuleTyped
	extends Readonly<Record<`${Level}.${LevelField}`, string>> {
	readonly name: string;
	readonly metric: string;
	readonly scope: string;
	readonly by: string;
	readonly window: string;
	readonly condition: string;
	readonly side: string;
	readonly noData: string;
	readonly repeat: string;
	/** An email address; empty: whoever answers for it now, or makes it. */
	readonly owner: string;
	readonly team: string;
	readonly escalation: string;
	readonly labels: string;
	readonly notes: string;
	readonly link: string;
	readonly enabled: string;
}

export const EMPTY_RULE: RuleTyped = {
	name: "",
	metric: "",
	scope: "",
	by: "",
	window: "7-days",
	condition: "value",
	side: "above",
	"warning.raise": "",
	"warning.clear": "",
	"warning.for": "0",
	"warning.keep": "0",
	"warning.sample": "0",
	"critical.raise": "",
	"critical.clear": "",
	"critical.for": "0",
	"critical.keep": "0",
	"critical.sample": "0",
	noData: "",
	repeat: "",
	owner: "",
	team: "",
	escalation: "",
	labels: "",
	notes: "",
	link: "",
	enabled: "yes",
};

export type RuleField = keyof RuleTyped;

export const RULE_FIELDS = Object.keys(EMPTY_RULE) as readonly RuleField[];

/** What is wrong with a field, in the form's own names and units. */
export interface TypedProblem {
	readonly field: RuleField;
	readonly code: string;
	readonly value: string;
	readonly allowed: readonly string[];
}

/** Everything that differs changes what a trial says. */
export const TRIED_FIELDS: readonly RuleField[] = RULE_FIELDS.filter(
	(name) =>
		![
			"name",
			"repeat",
			"owner",
			"team",
			"escalation",
			"labels",
			"notes",
			"link",
			"enabled",
		].includes(name),
);

/** The four fields that are lines on the chart as well. */
export type Thresholds = Readonly<
	Record<`${Level}.${"raise" | "clear"}`, string>
>;
