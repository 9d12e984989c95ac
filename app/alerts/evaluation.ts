import type { NoDataReason } from "../metrics/display-state.ts";
import type { Level } from "./rule.ts";

/** Where a value stands against one level. */
export type Verdict = "beyond" | "between" | "cleared" | "too-few";

/** What an evaluation looked at, kept with every change of state. */
export interface Basis {
	/** In the metric's unit. */
	readonly value: number | null;
	readonly low: number | null;
	readonly high: number | null;
	readonly sample: number;
	readonly fromAt: string;
	readonly untilAt: string;
	/** What it was held against, where the condition compares. */
	readonly previous: number | null;
	readonly target: number | null;
	readonly usual: UsualRange | null;
	/** What the thresholds were held against: the value, an end of its interval, a change, a distance. */
	readonly measured: number | null;
}

/** What is usual for this weekday and hour. */
export interface UsualRange {
	readonly middle: number;
	/** One robust deviation. */
	readonly deviation: number;
	/** How many earlier weeks it rests on. */
	readonly weeks: number;
}

export type Unmeasured =
	| NoDataReason
	| "stale"
	| "nothing-before"
	| "no-target"
	| "no-interval"
	| "no-usual-range"
	| "hidden";

export type Evaluation =
	| {
			readonly kind: "measured";
			readonly basis: Basis;
			/** Of each level that the rule has. */
			readonly verdicts: Readonly<Partial<Record<Level, Verdict>>>;
	  }
	| {
			readonly kind: "no-data";
			readonly reason: Unmeasured;
			readonly basis: Basis;
	  }
	| { readonly kind: "error"; readonly message: string }
	/** The scope's value is not there any more: no fact names it. */
	| { readonly kind: "missing" };
