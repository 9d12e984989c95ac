import type {
	DefinitionVersion,
	MetricDefinition,
} from "../metrics/definition.ts";
import type { Dimension } from "../metrics/dimension.ts";
import type { Comparison, Grain } from "../metrics/grain.ts";
import type { Observation } from "../metrics/observation.ts";
import type { SourceFreshness } from "../metrics/reader-types.ts";
import type { ChartAlertView, ChartThresholdView } from "./chart-alerts.ts";

/** A member that the page is narrowed down to, with the address without it. */
export interface ScopePart {
	readonly dimension: Dimension;
	readonly name: string;
	readonly without: string;
}

/** One line of the breakdown. */
export interface MemberRow {
	readonly id: number;
	readonly name: string;
	readonly total: Observation;
	readonly compared: Observation | null;
	/** Its sparkline, drawn on the server. */
	readonly path: string;
	/** The address of the page narrowed down to it, broken down by what lies below. */
	readonly only: string;
	/** Of the facts behind its value. */
	readonly facts: string;
}

/** A dimension that the page is not narrowed down by yet. */
export interface AddableDimension {
	readonly dimension: Dimension;
	/** The address at which its members are offered. */
	readonly to: string;
}

export interface PickableMember {
	readonly id: number;
	readonly name: string;
	readonly code: string | null;
	/** Its names in every script and in pinyin, lower-case. */
	readonly search: string;
	/** The address of the page narrowed down to it. */
	readonly to: string;
}

/** The members of a dimension, one of which can be chosen. */
export interface MemberPick {
	readonly dimension: Dimension;
	readonly query: string;
	readonly members: readonly PickableMember[];
	/** How many match in all. */
	readonly found: number;
	/** The address without the choice. */
	readonly close: string;
}

/** A period of the calendar that can be chosen; `text` as in the address. */
export interface CalendarPeriod {
	readonly text: string;
	readonly unit: "month" | "quarter" | "year";
	readonly year: number;
	readonly part: number;
}

export interface VersionLink extends DefinitionVersion {
	readonly to: string;
}

/** What was chosen in the form, as it stands in the address. */
export interface MetricChoice {
	/** A preset's text, `own`, or another period's text. */
	readonly period: string;
	readonly from: string;
	readonly to: string;
	readonly grain: Grain | "";
	readonly by: Dimension | "";
	readonly compare: Comparison | "none";
	readonly scope: string;
	/** Of the definition; empty for the current one. */
	readonly version: string;
}

/** A metric's page in the reader's language. */
export interface MetricView
	extends Pick<
		MetricDefinition,
		| "key"
		| "group"
		| "unit"
		| "direction"
		| "target"
		| "version"
		| "since"
		| "minimumSample"
		| "freshnessMinutes"
	> {
	readonly name: string;
	readonly description: string;
	readonly owner: string;
	readonly formula: string;
	readonly choice: MetricChoice;
	/** As in figureKey: what the headline shows. */
	readonly figureKey: string;
	/** The same view for whoever it is sent to, with its period said. */
	readonly share: string;
	/** Of the facts behind the figure, and the same without its period. */
	readonly facts: string;
	readonly factsOf: string;
	readonly earlier: string | null;
	readonly later: string | null;
	readonly calendar: readonly CalendarPeriod[];
	/** Of the definition, the newest first. */
	readonly versions: readonly VersionLink[];
	readonly addable: readonly AddableDimension[];
	readonly pick: MemberPick | null;
	/** The period has not begun. */
	readonly isFuture: boolean;
	readonly grain: Grain;
	readonly by: Dimension | null;
	/** False where not all that the metric counts carries the breakdown's dimension within this scope. */
	readonly canBreakDown: boolean;
	readonly dimensions: readonly Dimension[];
	readonly scope: readonly ScopePart[];
	/** ISO; the least of its sources, null where none has said or sent anything. */
	readonly completeThrough: string | null;
	readonly sources: readonly SourceFreshness[];
	readonly total: Observation;
	/** Null when the reader wants no comparison. */
	readonly compared: Observation | null;
	readonly points: readonly Observation[];
	/** In step with `points`, and as many. */
	readonly comparedPoints: readonly (Observation | null)[];
	readonly members: readonly MemberRow[];
	readonly memberCount: number;
	/** What fired while the chart shows it, the latest first, and what would fire. */
	readonly alerts: readonly ChartAlertView[];
	readonly thresholds: readonly ChartThresholdView[];
	/** The form for a rule about this metric, scope and breakdown; null for whoever makes none. */
	readonly alertMe: string | null;
}
