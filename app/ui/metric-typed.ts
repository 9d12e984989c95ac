import type { FaultCode } from "../metrics/check-formula.ts";

/** Several measures, each with its sign. */
export const TERM_FIELDS = [
	"sum.of",
	"ratio.numerator",
	"ratio.denominator",
] as const;
export type TermField = (typeof TERM_FIELDS)[number];

/** One measure. */
export const MEASURE_FIELDS = [
	"difference-of-shares.plus",
	"difference-of-shares.minus",
	"difference-of-shares.of",
	"level.of",
	"turnover.stock",
	"turnover.cost",
] as const;
export type MeasureField = (typeof MEASURE_FIELDS)[number];

export const signField = (field: TermField): string => `${field}.sign`;

export interface TypedTerm {
	/** `+` or `-`. */
	readonly sign: string;
	/** Empty where none was chosen yet. */
	readonly measure: string;
}

const EMPTY_TEXTS = {
	key: "",
	"name.en": "",
	"name.zh-hant": "",
	"name.zh-hans": "",
	"description.en": "",
	"description.zh-hant": "",
	"description.zh-hans": "",
	/** One of those that there are, by its names; empty for the words below. */
	owner: "",
	"owner.en": "",
	"owner.zh-hant": "",
	"owner.zh-hans": "",
	group: "sales",
	kind: "ratio",
	"ratio.multiplier": "100",
	"ratio.divisor": "",
	"ratio.interval": "",
	"difference-of-shares.plus": "",
	"difference-of-shares.minus": "",
	"difference-of-shares.of": "",
	"level.of": "",
	"turnover.stock": "",
	"turnover.cost": "",
	"turnover.as": "days",
	"distinct.of": "orders",
	"repeat-share.days": "90",
	unit: "percent",
	direction: "higher",
	target: "",
	targetTo: "",
	minimumSample: "20",
	windowDays: "28",
	/** Minutes. */
	freshness: "",
	reason: "",
	/** The definition as a file. */
	file: "",
	/** The version that its author looked at; 0 for a new metric. */
	basedOn: "0",
};

export type TextField = keyof typeof EMPTY_TEXTS;
export type MetricField = TextField | TermField;

export const TEXT_FIELDS = Object.keys(EMPTY_TEXTS) as readonly TextField[];

/** A definition's fields as text, so that a refused form comes back as it was typed. */
export interface MetricTyped {
	readonly texts: Readonly<Record<TextField, string>>;
	readonly terms: Readonly<Record<TermField, readonly TypedTerm[]>>;
}

export const EMPTY_METRIC: MetricTyped = {
	texts: EMPTY_TEXTS,
	terms: { "sum.of": [], "ratio.numerator": [], "ratio.denominator": [] },
};

/** What is wrong with a field, in the form's own names. */
export interface MetricProblem {
	readonly field: MetricField;
	readonly code: FaultCode | "taken" | "reason" | "file-json" | "file-faults";
	/** As it was typed. */
	readonly value: string;
	/** Names to choose from, or the least and the most; empty where the code says it all. */
	readonly allowed: readonly (string | number)[];
}

/** What does not change a figure, so that a preview needs none of it. */
export const UNTRIED_FIELDS: ReadonlySet<string> = new Set<TextField>([
	"name.en",
	"name.zh-hant",
	"name.zh-hans",
	"description.en",
	"description.zh-hant",
	"description.zh-hans",
	"owner",
	"owner.en",
	"owner.zh-hant",
	"owner.zh-hans",
	"group",
	"reason",
	"file",
	"basedOn",
]);
