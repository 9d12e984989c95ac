/** A measure of a kind, `order-lines.revenue`; `order-lines.n` is the number of its facts. Distinct counts over order lines are `order-lines.orders`, `.customers` and `.repeat_customers`. */
export type MeasureReference = `${string}.${string}`;

/** A measure, or several with their signs: `["order-lines.revenue", "-returns.refund"]`. */
export type Terms = MeasureReference | readonly MeasureReference[];

/** How a metric comes from measures: data, so that a company can change it without a release. */
export type Formula =
	/** All of it added up. */
	| { readonly kind: "sum"; readonly of: Terms }
	/** Sum of one divided by the sum of the other, times multiplier, by divisor: never an average of ratios. */
	| {
			readonly kind: "ratio";
			readonly numerator: Terms;
			readonly denominator: Terms;
			readonly multiplier?: number;
			readonly divisor?: number;
			/** `wilson` where each thing in the denominator is in the numerator or is not. */
			readonly interval?: "wilson";
	  }
	/** 100 × (plus − minus) / of, with the adjusted-Wald interval: NPS. */
	| {
			readonly kind: "difference-of-shares";
			readonly plus: MeasureReference;
			readonly minus: MeasureReference;
			readonly of: MeasureReference;
	  }
	/** What there is on an average day. */
	| { readonly kind: "level"; readonly of: MeasureReference }
	/** Average daily stock value over cost of goods sold: as days, or as turns a year. */
	| {
			readonly kind: "turnover";
			readonly stock: MeasureReference;
			readonly cost: MeasureReference;
			readonly as: "days" | "turns";
	  }
	/** How many different ones in the period; never added up over scopes or periods. */
	| { readonly kind: "distinct"; readonly of: "orders" | "customers" }
	/** Of the customers with an order in the days up to the period's end, those with two or more. */
	| { readonly kind: "repeat-share"; readonly days: number };

export const FORMULA_KINDS = [
	"sum",
	"ratio",
	"difference-of-shares",
	"level",
	"turnover",
	"distinct",
	"repeat-share",
] as const satisfies readonly Formula["kind"][];

/** Customers who came back are counted over these. */
export const REPEAT_WINDOWS: readonly number[] = [28, 90, 365];
