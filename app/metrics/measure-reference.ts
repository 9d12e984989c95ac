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
	/** How many facts of the kind were counted, as a reference. */
	readonly facts: MeasureReference;
	readonly sign: 1n | -1n;
	/** Undefined where there is no such measure. */
	readonly unit: Measure["unit"] | undefined;
}

const isDistinctMeasure = (kind: string, measure: string): boolean =>
	kind === ORDERS_KIND &&
	DISTINCT_MEASURES.some((name) => name === measure.split("@")[0]);

function unitOf(kind: string, measure: string): Measure["unit"] | undefined {
	if (measure === "n" || isDistinctMeasure(kind, measure))
		return kindByKey(kind) && "count";
	const measures = kindByKey(kind)?.measures ?? {};
	return Object.hasOwn(measures, measure) ? measures[measure]?.unit : undefined;
}

export const factsOf = (kind: string): MeasureReference => `${kind}.n`;
/** Days on which a level kind was known. */
export const daysOf = (kind: string): MeasureReference => `${kind}.days`;

const readTerm = (text: MeasureReference): Term => {
	const negative = text.startsWith("-");
	const reference = (negative ? text.slice(1) : text) as MeasureReference;
	const dot = reference.indexOf(".");
	const kind = reference.slice(0, dot);
	const measure = reference.slice(dot + 1);
	return {
		kind,
		measure,
		reference,
		facts: factsOf(kind),
		sign: negative ? -1n : 1n,
		unit: unitOf(kind, measure),
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
	isDistinctMeasure(term.kind, term.measure);

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
