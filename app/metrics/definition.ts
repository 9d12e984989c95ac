import type { Formula } from "./formula.ts";

export const LANGUAGES = ["en", "zh-hant", "zh-hans"] as const;
export type Translated = Readonly<Record<(typeof LANGUAGES)[number], string>>;

/** Headings of the catalogue, in its order. */
export const METRIC_GROUPS = [
	"sales",
	"customers",
	"returns",
	"reviews",
	"nps",
	"complaints",
	"stock",
	"visits",
] as const;
export type MetricGroup = (typeof METRIC_GROUPS)[number];

/** `percent` runs from 0 to 100, `points` from -100 to 100 (NPS), `stars` from 1 to 5; `money` is the reporting currency; `per-thousand` is so many of every 1,000. */
export const METRIC_UNITS = [
	"money",
	"count",
	"percent",
	"points",
	"score",
	"stars",
	"per-thousand",
	"per-hundred",
	"hours",
	"days",
	"turns",
] as const;
export type MetricUnit = (typeof METRIC_UNITS)[number];

export const DIRECTIONS = ["higher", "lower", "range"] as const;
/** What is better. */
export type Direction = (typeof DIRECTIONS)[number];

/** A single value to reach, or a range to stay in. */
export type Target =
	| number
	| { readonly from: number; readonly to: number }
	| null;

/** What a definition says; a change of any of it makes a new version. */
export interface DefinitionContent {
	readonly key: string;
	readonly name: Translated;
	readonly description: Translated;
	readonly group: MetricGroup;
	readonly formula: Formula;
	readonly unit: MetricUnit;
	readonly direction: Direction;
	/** Who answers for it: a team or a role, as shown. */
	readonly owner: Translated;
	/** Below this sample size a value is shown as too few. */
	readonly minimumSample: number;
	/** Length of the rolling window that tiles show. */
	readonly windowDays: number;
	/** The data may be so many minutes behind before values are stale; a source's own promise goes before it. Null: no promise. */
	readonly freshnessMinutes: number | null;
	readonly target: Target;
}

export const LONGEST_KEY = 60;
export const DEFAULT_WINDOW_DAYS = 28;

/** How a definition came to be. */
export interface DefinitionVersion {
	readonly version: number;
	/** ISO. */
	readonly since: string;
	/** Null where it came with the product. */
	readonly by: string | null;
	/** Null where nobody gave one. */
	readonly reason: string | null;
}

export interface MetricDefinition extends DefinitionContent {
	readonly version: number;
	/** `shipped` with the product, or changed by the `company`, which no upgrade overwrites. */
	readonly origin: "shipped" | "company";
	/** When this version came, ISO. */
	readonly since: string;
}
