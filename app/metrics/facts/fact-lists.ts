import type { Formula } from "../formula.ts";
import { needsOf } from "../formula-needs.ts";
import type { Kind } from "../kind.ts";
import { kindByKey } from "../kinds/all.ts";
import { isDistinct, readTerms, type Term } from "../measure-reference.ts";
import { MetricError } from "../metric-error.ts";

/** The facts of one kind behind a metric, and what of them it adds. */
export interface FactList {
	readonly kind: Kind;
	/** What the formula names of this kind, each once, signs left out. */
	readonly terms: readonly Term[];
	/** Of them, those that each fact carries. */
	readonly measures: readonly string[];
	/** Every fact of the kind counts, whatever it measures. */
	readonly countsAll: boolean;
	/** Measures of a numerator: what a reader may narrow the list down to. */
	readonly parts: readonly string[];
	/** A count holds until the next one, so these facts don't add up to the figure. */
	readonly isLevel: boolean;
}

/** Which facts of a kind are listed: those that move the metric, all of the period, or those of one measure. */
export const WHICH = ["counted", "all"] as const;
export type Which = string;

/** Terms over which others are divided, where both count the same kind of fact. */
function numeratorTerms(formula: Formula): readonly Term[] {
	if (formula.kind === "difference-of-shares")
		return [...readTerms(formula.plus), ...readTerms(formula.minus)];
	if (formula.kind !== "ratio") return [];
	const below = readTerms(formula.denominator);
	return readTerms(formula.numerator).filter(
		({ kind, reference }) =>
			below.some((term) => term.kind === kind) &&
			!below.some((term) => term.reference === reference),
	);
}

const isKept = (term: Term): boolean =>
	term.measure !== "n" && !isDistinct(term);

/** For each kind that a formula counts, the facts behind it. */
export function factLists(formula: Formula): FactList[] {
	const { kinds, terms } = needsOf(formula);
	const above = numeratorTerms(formula).filter(isKept);
	return kinds.flatMap((key) => {
		const kind = kindByKey(key);
		if (!kind) return [];
		const own = terms.filter((term) => term.kind === key);
		const distinct = own.filter(
			(term, i) =>
				own.findIndex(({ reference }) => reference === term.reference) === i,
		);
		return {
			kind,
			terms: distinct,
			measures: distinct.filter(isKept).map(({ measure }) => measure),
			countsAll: distinct.some((term) => !isKept(term)),
			parts: above
				.filter((term) => term.kind === key)
				.map(({ measure }) => measure),
			isLevel: kind.additivity === "level",
		};
	});
}

/** The list that an address asks for; the first where it names none. */
export function chooseList(
	lists: readonly FactList[],
	kind: string | null,
): FactList {
	const list = kind ? lists.find((each) => each.kind.key === kind) : lists[0];
	if (list) return list;
	throw new MetricError(
		"bad-kind",
		`kind '${kind}': this metric counts ${lists.map((each) => each.kind.key).join(", ")}`,
	);
}

/** The measures of which at least one is not 0 in every fact that is listed; null for all facts. */
export function chosenMeasures(
	list: FactList,
	which: Which,
): readonly string[] | null {
	if (which === "all") return null;
	if (which === "counted") return list.countsAll ? null : list.measures;
	if (list.parts.includes(which)) return [which];
	throw new MetricError(
		"bad-kind",
		`which '${which}': allowed are ${[...WHICH, ...list.parts].join(", ")}`,
	);
}
