import type { MetricDefinition } from "../definition.ts";
import type { Dimension } from "../dimension.ts";
import type { MeasureReference } from "../formula.ts";
import type { Kind } from "../kind.ts";
import type { MemberName, Observation } from "../observation.ts";
import type { Period } from "../period.ts";
import type { Scope } from "../scope.ts";
import type { FactCursor } from "./fact-cursor.ts";
import type { FactList, Which } from "./fact-lists.ts";
import type { ShownValue } from "./shown-fact.ts";

export interface FactsRequest {
	readonly key: string;
	readonly scope: Scope;
	/** Null: the metric's own rolling window. */
	readonly period: Period | null;
	/** An hour of that period, where the figure is one of its points. */
	readonly hourAt: number | null;
	readonly version: number | null;
	/** Null: the first that the metric counts. */
	readonly kind: string | null;
	readonly which: Which;
	readonly after: FactCursor | null;
	/** What the policy says of this reader. */
	readonly seesPersonal: boolean;
	readonly now: Date;
}

export interface ShownFact {
	readonly id: string;
	readonly source: string;
	readonly version: number;
	readonly batchId: number;
	/** ISO. */
	readonly at: string;
	/** In the order of the kind's dimensions. */
	readonly memberIds: readonly number[];
	/** In the order of shownFields. */
	readonly values: readonly ShownValue[];
	/** Of the fact's amounts; null where it carries none. */
	readonly currency: string | null;
	/** In the order of the list's measures, as they are stored. */
	readonly measures: readonly number[];
}

/** What a kind's facts come to in the period and scope. */
export interface FactSums {
	readonly kind: string;
	/** All facts of the kind; null where they were not added up. */
	readonly facts: number | null;
	/** How many of them are listed; null where there are too many to count while somebody waits. */
	readonly listed: number | null;
	readonly sums: readonly {
		readonly reference: MeasureReference;
		readonly sum: string;
	}[];
	/** Added up fact by fact; taken from the stored sums where the facts are too many; not at all where none are stored for the scope. */
	readonly from: "facts" | "stored-sums" | "nowhere";
}

export interface FactsPage {
	readonly metric: MetricDefinition;
	readonly scope: Scope;
	readonly period: Period;
	/** The figure. */
	readonly total: Observation;
	readonly lists: readonly FactList[];
	readonly list: FactList;
	readonly kind: Kind;
	readonly which: Which;
	/** The days whose facts are listed: for customers who came back the window that they are counted over. */
	readonly listedFrom: string;
	readonly listedTo: string;
	readonly sums: readonly FactSums[];
	/** Whether the facts, put into the formula, give the figure; null where they don't add up to one. */
	readonly agrees: boolean | null;
	readonly facts: readonly ShownFact[];
	readonly fields: readonly string[];
	readonly dimensions: readonly Dimension[];
	/** Where the next page begins; null at the end. */
	readonly next: FactCursor | null;
	/** The look back stopped before the page was full. */
	readonly stopped: boolean;
	readonly names: readonly MemberName[];
}
