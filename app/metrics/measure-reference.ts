import type { Formula, MeasureReference, Terms } from "./formula.ts";
import type { Kind, Measure } from "./kind.ts";
import { KINDS, kindByKey } from "./kinds/all.ts";

/** The kind whose distinct orders and customers are counted per period. */
export const ORDERS_KIND = "order-lines";

/** Counted anew for each period and scope, never added up. */
export const DISTINCT_MEASURES = [
	"orders",
	"customers",
	"repeat_customers",
] as const;
export type DistinctMeasure = (typeof DISTINCT_MEASURES)[number];

export interface Term {
	readonly kind: string;
	readonly measure: string;
	readonly reference: MeasureReference;
	readonly sign: 1n | -1n;
}

const readTerm = (text: MeasureReference): Term => {
	const negative = text.startsWith("-");
	const reference = (negative ? text.slice(1) : text) as MeasureReference;
	const dot = reference.indexOf(".");
	return {
		kind: reference.slice(0, dot),
		measure: reference.slice(dot + 1),
		reference,
		sign: negative ? -1n : 1n,
	};
};

const known = new Map<Terms, readonly Term[]>();

/** The terms of a sum, one by one; remembered because every value asks. */
export function readTerms(terms: Terms): readonly Term[] {
	let read = known.get(terms);
	if (!read) {
		read = (typeof terms === "string" ? [terms] : terms).map(readTerm);
		if (known.size > 10_000) known.clear();
		known.set(terms, read);
	}
	return read;
}

/** How a distinct measure over the last so many days up to a period's end is referred to: `order-lines.customers@90`. */
export const overWindow = (
	measure: DistinctMeasure,
	days: number,
): MeasureReference => `${ORDERS_KIND}.${measure}@${days}`;

export const isDistinct = (term: Term): boolean =>
	term.kind === ORDERS_KIND &&
	DISTINCT_MEASURES.some((name) => name === term.measure.split("@")[0]);

/** The unit of what a term adds up; undefined where there is no such measure. */
export function unitOfTerm(term: Term): Measure["unit"] | undefined {
	if (term.measure === "n" || isDistinct(term))
		return kindByKey(term.kind) && "count";
	const measures = kindByKey(term.kind)?.measures ?? {};
	return Object.hasOwn(measures, term.measure)
		? measures[term.measure]?.unit
		: undefined;
}

/** Every reference that a definition may name. */
export const allReferences = (): string[] =>
	KINDS.flatMap((kind: Kind) => [
		`${kind.key}.n`,
		...Object.keys(kind.measures).map((measure) => `${kind.key}.${measure}`),
		...(kind.key === ORDERS_KIND
			? DISTINCT_MEASURES.map((measure) => `${kind.key}.${measure}`)
			: []),
	]);

/** All terms of a formula. */
export function termsOf(formula: Formula): readonly Term[] {
	const all = (...terms: Terms[]) => terms.flatMap((each) => readTerms(each));
	switch (formula.kind) {
		case "sum":
		case "level":
			return all(formula.of);
		case "ratio":
			return all(formula.numerator, formula.denominator);
		case "difference-of-shares":
			return all(formula.plus, formula.minus, formula.of);
		case "turnover":
			return all(formula.stock, formula.cost);
		case "distinct":
			return all(`${ORDERS_KIND}.${formula.of}`);
		case "repeat-share":
			return all(
				overWindow("repeat_customers", formula.days),
				overWindow("customers", formula.days),
			);
	}
}
