import type { Dimension } from "../metrics/dimension.ts";
import type { Scope } from "../metrics/scope.ts";

/** From the graver one down. */
export const LEVELS = ["critical", "warning"] as const;
export type Level = (typeof LEVELS)[number];

/** What a rule's value covers: minutes, hours or days up to now, or the last period of the calendar that is over. */
export const WINDOWS = [
	"15-minutes",
	"1-hour",
	"24-hours",
	"7-days",
	"28-days",
	"last-day",
	"last-week",
	"last-month",
	"last-quarter",
] as const;
export type Window = (typeof WINDOWS)[number];

export const SIDES = ["above", "below"] as const;
export type Side = (typeof SIDES)[number];

/** What is held against the thresholds, and on which side of them it is bad. */
export type Condition =
	/** The metric's value; by `interval` the whole of its interval has to be beyond, so that five reviews raise no alarm. */
	| {
			readonly kind: "value";
			readonly side: Side;
			readonly evidence: "value" | "interval";
	  }
	/** How much it has changed against the window before, in percent of that or in the metric's own unit. */
	| {
			readonly kind: "change";
			readonly side: Side;
			readonly in: "percent" | "points";
	  }
	/** Value minus target, in the metric's unit; of a target range, from its nearer end. */
	| { readonly kind: "target"; readonly side: Side }
	/** How many robust deviations it lies from what is usual for this weekday and hour. */
	| { readonly kind: "usual"; readonly side: Side | "either" };

export interface LevelRule {
	/** Beyond it the level is raised. */
	readonly raise: number;
	/** Not beyond it, the level is cleared; between the two it stays what it is. */
	readonly clear: number;
	/** Beyond for so long before it fires. */
	readonly forSeconds: number;
	/** Cleared for so long before it is over. */
	readonly keepFiringSeconds: number;
	/** A value that rests on less neither raises nor clears. */
	readonly minimumSample: number;
}

/** What a rule says; each change is a new version. */
export interface RuleContent {
	readonly name: string;
	/** Key of a metric. */
	readonly metric: string;
	readonly scope: Scope;
	/** One instance for each value of this dimension; null: one for the scope. */
	readonly by: Dimension | null;
	readonly window: Window;
	readonly condition: Condition;
	readonly warning: LevelRule | null;
	readonly critical: LevelRule | null;
	/** No data and errors are told after so many seconds; null: they are shown and not told. */
	readonly noDataSeconds: number | null;
	/** A person of the directory who answers for the rule. */
	readonly ownerId: number;
	/** A team of the directory that is told where no route says otherwise. */
	readonly teamId: number | null;
	/** For routes and silences. */
	readonly labels: readonly string[];
	/** What to do, as text and as a link. */
	readonly notes: string;
	readonly link: string | null;
	/** Told again after so many seconds while it fires and nobody has acknowledged it; null: once. */
	readonly repeatSeconds: number | null;
	readonly escalationPolicyId: number | null;
	readonly enabled: boolean;
}

export interface Rule extends RuleContent {
	readonly id: number;
	readonly version: number;
}

export const levelsOf = (
	rule: Pick<RuleContent, Level>,
): { readonly level: Level; readonly rule: LevelRule }[] =>
	LEVELS.flatMap((level) => {
		const of = rule[level];
		return of ? [{ level, rule: of }] : [];
	});
