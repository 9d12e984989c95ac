import type { MetricDefinition, Translated } from "../metrics/definition.ts";
import type { Observation } from "../metrics/observation.ts";
import type { MetricProblem } from "./metric-typed.ts";

/** What one definition shows. */
export interface PreviewSide
	extends Pick<
		MetricDefinition,
		"unit" | "direction" | "target" | "windowDays"
	> {
	readonly formula: string;
	readonly total: Observation;
	/** The last twelve months, oldest first. */
	readonly months: readonly Observation[];
}

/** Scorecards that rest on the metric, and those that would have another score or payout. */
export interface CardMoves {
	readonly looked: number;
	readonly moved: readonly {
		readonly id: number;
		readonly name: Translated | null;
		/** `2026-Q4`. */
		readonly quarter: string;
		/** The score; null where no line counts. */
		readonly was: string | null;
		readonly is: string | null;
		readonly delta: string | null;
	}[];
}

export interface DefinitionPreviewView {
	readonly after: PreviewSide;
	/** What is saved; null for a new metric. */
	readonly before: PreviewSide | null;
	/** The month in which they differ most. */
	readonly largest: {
		readonly at: number;
		readonly difference: number;
	} | null;
	/** Null for a new metric, on which nothing rests yet. */
	readonly cards: CardMoves | null;
}

export type PreviewAnswer =
	| { readonly preview: DefinitionPreviewView }
	| { readonly problems: readonly MetricProblem[] };

/** What came back of a form that was not saved, with nothing lost of what was typed. */
export interface DefinitionRefusal {
	/** The version that the form is about from now on. */
	readonly basedOn: string;
	/** When the fields were filled in from a file, so that the form begins anew with them. */
	readonly filledAt?: string;
	readonly problems?: readonly MetricProblem[];
	readonly preview?: PreviewAnswer;
	readonly said?:
		| { readonly code: "failed" | "same" }
		| {
				readonly code: "meanwhile";
				readonly version: number;
				readonly by: string | null;
		  };
}
