import type { DefinitionVersion, MetricDefinition } from "./definition.ts";
import type { Dimension } from "./dimension.ts";
import type { Comparison, Grain } from "./grain.ts";
import type { MemberName, MemberSeries, Observation } from "./observation.ts";
import type { Period } from "./period.ts";
import type { Scope } from "./scope.ts";

/** What `readCatalogue(context, { now, scope? })` in catalogue.server.ts gives for every metric. */
export interface CatalogueEntry {
	readonly metric: MetricDefinition;
	/** The metric's own rolling window up to now. */
	readonly current: Observation;
	/** The window before it. */
	readonly previous: Observation;
	/** The last 90 days, one by one, oldest first. */
	readonly points: readonly Observation[];
}

/** What `readMetricPage(context, request)` in metric-page.server.ts is asked. */
export interface MetricPageRequest {
	readonly key: string;
	readonly scope?: Scope;
	/** Default: the metric's own rolling window. */
	readonly period?: Period | null;
	/** Default: the coarsest that still gives a chart (chooseGrain). */
	readonly grain?: Grain | null;
	readonly by?: Dimension | null;
	readonly compare?: Comparison | null;
	/** An earlier version of the definition. */
	readonly version?: number | null;
	readonly now: Date;
}

/** How far a source has come with one kind of fact. */
export interface SourceFreshness {
	readonly source: string;
	readonly kind: string;
	readonly completeThrough: string | null;
	/** Said by the source, by a rule, or taken from its latest fact. */
	readonly by: "stated" | "rule" | "latest-fact" | "nothing-yet";
	readonly promiseMinutes: number | null;
	readonly behindPromise: boolean;
	/** Nobody waits for it any more. */
	readonly retired: boolean;
}

export interface MetricPage {
	readonly metric: MetricDefinition;
	/** The newest first. */
	readonly versions: readonly DefinitionVersion[];
	/** What was used, defaults filled in. */
	readonly scope: Scope;
	readonly period: Period;
	readonly grain: Grain;
	readonly by: Dimension | null;
	readonly compare: Comparison;
	/** The periods before and after; null for one that has not begun. */
	readonly earlier: Period | null;
	readonly later: Period | null;
	/** Quarters, months and years up to now. */
	readonly recent: readonly Period[];
	/** By which dimensions this metric can be narrowed down and split. */
	readonly dimensions: readonly Dimension[];
	readonly total: Observation;
	readonly compared: Observation;
	readonly points: readonly Observation[];
	/** In step with `points`; shorter where the earlier period was. */
	readonly comparedPoints: readonly Observation[];
	/** Largest sample first; empty without `by`. */
	readonly members: readonly MemberSeries[];
	/** Names of every member that `members` and `scope` mention. */
	readonly names: readonly MemberName[];
	readonly sources: readonly SourceFreshness[];
	readonly timeZone: string;
	readonly reportingCurrency: string;
}
