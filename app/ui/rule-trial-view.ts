import type { Level, Side } from "../alerts/rule.ts";
import type { TrialStep } from "../alerts/trial-steps.ts";
import type { MetricUnit } from "../metrics/definition.ts";
import type { TypedProblem } from "./rule-typed.ts";

export interface TrialLine {
	readonly name: string;
	/** Epoch milliseconds, and what the thresholds are held against. */
	readonly points: readonly (readonly [number, number | null])[];
}

export interface TrialEpisode {
	readonly name: string;
	/** Null for one that told of missing data. */
	readonly level: Level | null;
	readonly firedAt: number;
	/** Null: it goes on. */
	readonly until: number | null;
	readonly peak: number | null;
}

/** What a rule would have done, as its form shows it. */
export interface TrialView {
	readonly step: TrialStep;
	readonly from: number;
	readonly until: number;
	readonly unit: MetricUnit;
	readonly side: Side | "either";
	readonly lines: readonly TrialLine[];
	/** The latest first. */
	readonly episodes: readonly TrialEpisode[];
	/** How many there are, of which the latest are listed. */
	readonly fired: number;
	readonly silences: number;
	/** Of so many the largest were tried; null where all were. */
	readonly largest: { readonly n: number; readonly all: number } | null;
}

/** What asking for a trial gives. */
export type TrialAnswer =
	| { readonly trial: TrialView }
	| { readonly problems: readonly TypedProblem[] };
