import type { Measure } from "../metrics/kind.ts";
import type { MetricView, ScopePart } from "./metric-view.ts";

/** One value of a fact, ready to be written the reader's way. */
export type FactCell =
	| { readonly is: "text"; readonly text: string }
	/** Free text in which something personal is masked. */
	| { readonly is: "masked"; readonly text: string }
	| {
			readonly is: "amount";
			readonly amount: string;
			readonly currency: string;
	  }
	| { readonly is: "number"; readonly value: number }
	| { readonly is: "instant"; readonly at: string }
	| { readonly is: "hidden" }
	| { readonly is: "nothing" };

export interface FactColumn {
	readonly name: string;
	readonly label: string;
	/** Numbers stand on the right; long texts may break. */
	readonly shape: "number" | "text" | "short";
}

export interface FactRow {
	readonly id: string;
	readonly source: string;
	readonly version: number;
	readonly batchId: number;
	readonly at: string;
	/** In the order of the columns. */
	readonly cells: readonly FactCell[];
	/** In the order of the view's measures, as they are stored. */
	readonly measures: readonly number[];
}

export interface NamedMeasure {
	readonly label: string;
	readonly unit: Measure["unit"];
}

export interface SumRow extends NamedMeasure {
	/** A whole number, as it is stored. */
	readonly sum: string;
}

/** A choice that is an address of its own. */
export interface FactsLink {
	readonly text: string;
	readonly to: string;
	readonly current: boolean;
}

/** The facts behind a figure, in the reader's language. */
export interface FactsView
	extends Pick<
		MetricView,
		| "key"
		| "group"
		| "unit"
		| "direction"
		| "target"
		| "name"
		| "formula"
		| "total"
	> {
	/** Of the metric's page with the same question. */
	readonly back: string;
	readonly scope: readonly ScopePart[];
	readonly kinds: readonly (FactsLink & { readonly facts: number | null })[];
	readonly which: readonly FactsLink[];
	readonly sums: readonly SumRow[];
	readonly sumsFrom: "facts" | "stored-sums" | "nowhere";
	readonly agrees: boolean | null;
	/** Each a sentence about how these facts become the figure. */
	readonly notes: readonly string[];
	readonly columns: readonly FactColumn[];
	readonly measures: readonly NamedMeasure[];
	readonly rows: readonly FactRow[];
	readonly listed: number | null;
	/** The period has not begun. */
	readonly isFuture: boolean;
	readonly older: string | null;
	readonly stopped: boolean;
	/** Null on the first page. */
	readonly newest: string | null;
	readonly csv: string;
}
