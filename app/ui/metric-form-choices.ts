import type { MeasureField, TermField } from "./metric-typed.ts";

/** A measure that a formula may name. */
export interface MeasureChoice {
	readonly reference: string;
	readonly name: string;
	/** The kind of fact, in words. */
	readonly kind: string;
	readonly unit: "money" | "count" | "seconds" | "score4";
	/** What becomes of it over several days. */
	readonly over: "adds-up" | "holds" | "counted-anew";
}

/** What a definition can be made of. */
export interface MetricFormChoices {
	readonly owners: readonly { readonly value: string; readonly text: string }[];
	readonly measures: readonly MeasureChoice[];
	/** References that may stand in a field. */
	readonly allowed: Readonly<
		Record<TermField | MeasureField, readonly string[]>
	>;
}
