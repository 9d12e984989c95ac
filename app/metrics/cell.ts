import type { Terms } from "./formula.ts";
import { readTerms, type Term } from "./measure-reference.ts";

/** What was added up for one span and member: everything that a formula may look at. */
export interface Cell {
	/** Sum of a measure; absent is nothing counted. `<kind>.n` is the number of facts, `<kind>.days` the days on which a level kind was known. */
	readonly sums: ReadonlyMap<string, bigint>;
	/** Business days of the span for which there can be facts; only turnover asks. */
	readonly days: number;
}

export const sumOf = (cell: Cell, reference: string): bigint =>
	cell.sums.get(reference) ?? 0n;

export const addTerms = (cell: Cell, terms: Terms): bigint => {
	const list = readTerms(terms);
	const [only] = list;
	// Most formulas have single terms, and every addition of bigints makes a new one.
	if (list.length === 1 && only?.sign === 1n)
		return sumOf(cell, only.reference);
	let total = 0n;
	for (const term of list) total += term.sign * sumOf(cell, term.reference);
	return total;
};

/** Parts of one: amounts of money and ratings are stored in 1/10,000. */
export const scaleOf = (term: Term | undefined): number => {
	return term?.unit === "money" || term?.unit === "score4" ? 10_000 : 1;
};

/** A whole number of 1/scale as decimal text, without rounding. */
export function exactText(sum: bigint, scale: number): string {
	if (scale === 1) return String(sum);
	const sign = sum < 0n ? "-" : "";
	const digits = String(sum < 0n ? -sum : sum).padStart(5, "0");
	const fraction = digits.slice(-4).replace(/0+$/, "");
	return `${sign}${digits.slice(0, -4)}${fraction && `.${fraction}`}`;
}
