import type { MetricDefinition } from "./definition.ts";
import type { Dimension } from "./dimension.ts";
import type { SourceState } from "./freshness.ts";
import type { Comparison, Grain } from "./grain.ts";
import type { MemberSeries, Observation } from "./observation.ts";
import type { Period } from "./period.ts";
import type { Scope } from "./scope.ts";

export interface ObserveRequest {
	readonly metrics: readonly string[] | "all";
	readonly scope?: Scope;
	/** Null or absent: each metric's own rolling window. */
	readonly period?: Period | null;
	/** Where the points are to cover something else than the period. */
	readonly pointsPeriod?: Period | null;
	/** Null or absent: no points. */
	readonly grain?: Grain | null;
	readonly by?: Dimension | null;
	/** Of the breakdown only these members, each of them whether facts name it or not; absent: all that facts name. */
	readonly memberIds?: readonly number[] | null;
	readonly compare?: Comparison | null;
	/** An earlier version of the definitions. */
	readonly version?: number | null;
	/** The same question once more as of each of these instants, in one reading: what `observe` would answer with each as `now`. */
	readonly endings?: readonly Date[];
	/** A checked definition that is not saved: it is observed instead of `metrics`, and never kept. */
	readonly draft?: MetricDefinition;
	/** Each value comes with the sums that made it. */
	readonly inputs?: boolean;
	readonly now: Date;
}

/** The period as of one instant. */
export interface WindowEnding {
	readonly at: Date;
	readonly total: Observation;
	readonly compared: Observation | null;
	/** In one order at every ending, most facts first. */
	readonly members: readonly Omit<MemberSeries, "points">[];
}

export interface Observed {
	readonly metric: MetricDefinition;
	readonly total: Observation;
	readonly compared: Observation | null;
	readonly points: readonly Observation[];
	readonly comparedPoints: readonly Observation[];
	/** Largest sample first. */
	readonly members: readonly MemberSeries[];
	/** As of each instant asked for; empty without. */
	readonly endings: readonly WindowEnding[];
	/** How many members facts name in the windows of the endings, of which the largest are there. */
	readonly endingMembers: number;
}

export interface Observations {
	readonly observed: readonly Observed[];
	readonly timeZone: string;
	readonly reportingCurrency: string;
	readonly sources: readonly SourceState[];
}
