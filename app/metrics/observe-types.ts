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
	/** A checked definition that is not saved: it is observed instead of `metrics`, and never kept. */
	readonly draft?: MetricDefinition;
	readonly now: Date;
}

export interface Observed {
	readonly metric: MetricDefinition;
	readonly total: Observation;
	readonly compared: Observation | null;
	readonly points: readonly Observation[];
	readonly comparedPoints: readonly Observation[];
	/** Largest sample first. */
	readonly members: readonly MemberSeries[];
}

export interface Observations {
	readonly observed: readonly Observed[];
	readonly timeZone: string;
	readonly reportingCurrency: string;
	readonly sources: readonly SourceState[];
}
