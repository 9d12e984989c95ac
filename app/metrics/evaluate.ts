import { addTerms, type Cell, exactText, scaleOf, sumOf } from "./cell.ts";
import type { NoDataReason } from "./display-state.ts";
import type { Formula, Terms } from "./formula.ts";
import { adjustedWald, type Interval, wilson } from "./interval.ts";
import {
	daysOf,
	ORDERS_KIND,
	overWindow,
	readTerms,
} from "./measure-reference.ts";

export interface Outcome {
	readonly value: number | null;
	readonly exact: string | null;
	readonly sample: number;
	readonly low: number | null;
	readonly high: number | null;
	readonly noData: NoDataReason | null;
}

const found = (
	value: number,
	sample: number,
	interval: Interval | null = null,
	exact: string | null = null,
): Outcome => ({
	value,
	exact,
	sample,
	low: interval?.low ?? null,
	high: interval?.high ?? null,
	noData: null,
});

const nothing = (noData: NoDataReason, sample = 0): Outcome => ({
	value: null,
	exact: null,
	sample,
	low: null,
	high: null,
	noData,
});

/** Facts of the kinds behind some terms, each kind once. */
const factsBehind = (cell: Cell, terms: Terms): number => {
	const list = readTerms(terms);
	const [only] = list;
	if (list.length === 1 && only) return Number(sumOf(cell, only.facts));
	let facts = 0n;
	list.forEach((term, i) => {
		if (list.findIndex(({ kind }) => kind === term.kind) === i)
			facts += sumOf(cell, term.facts);
	});
	return Number(facts);
};

/** What a sum or a denominator rests on: the things counted where it counts things, else the facts behind it. */
export function sampleOf(cell: Cell, terms: Terms): number {
	const counts = readTerms(terms).every((term) => term.unit === "count");
	return counts ? Number(addTerms(cell, terms)) : factsBehind(cell, terms);
}

function sum(formula: Extract<Formula, { kind: "sum" }>, cell: Cell): Outcome {
	const total = addTerms(cell, formula.of);
	const scale = scaleOf(readTerms(formula.of)[0]);
	return found(
		Number(total) / scale,
		factsBehind(cell, formula.of),
		null,
		exactText(total, scale),
	);
}

function ratio(
	formula: Extract<Formula, { kind: "ratio" }>,
	cell: Cell,
): Outcome {
	const top = addTerms(cell, formula.numerator);
	const bottom = addTerms(cell, formula.denominator);
	// Cancellations can bring a denominator below 0, where a share means nothing.
	if (bottom <= 0n) return nothing("denominator-zero");
	const times = (formula.multiplier ?? 1) / (formula.divisor ?? 1);
	const scale =
		scaleOf(readTerms(formula.denominator)[0]) /
		scaleOf(readTerms(formula.numerator)[0]);
	const interval =
		formula.interval === "wilson" ? wilson(Number(top), Number(bottom)) : null;
	return found(
		(Number(top) / Number(bottom)) * scale * times,
		sampleOf(cell, formula.denominator),
		interval && { low: interval.low * times, high: interval.high * times },
	);
}

function differenceOfShares(
	formula: Extract<Formula, { kind: "difference-of-shares" }>,
	cell: Cell,
): Outcome {
	const plus = Number(addTerms(cell, formula.plus));
	const minus = Number(addTerms(cell, formula.minus));
	const of = Number(addTerms(cell, formula.of));
	if (of <= 0) return nothing("denominator-zero");
	return found((100 * (plus - minus)) / of, of, adjustedWald(plus, minus, of));
}

/** Sum over days by the days that were known; a level is never added up over days. */
function level(
	formula: Extract<Formula, { kind: "level" }>,
	cell: Cell,
): Outcome {
	const [term] = readTerms(formula.of);
	const days = Number(sumOf(cell, daysOf(term?.kind ?? "")));
	if (days === 0) return nothing("nothing-counted");
	const total = addTerms(cell, formula.of);
	const scale = scaleOf(term);
	return found(
		Number(total) / days / scale,
		days,
		null,
		days === 1 ? exactText(total, scale) : null,
	);
}

function turnover(
	formula: Extract<Formula, { kind: "turnover" }>,
	cell: Cell,
): Outcome {
	const [stock] = readTerms(formula.stock);
	const known = Number(sumOf(cell, daysOf(stock?.kind ?? "")));
	const sample = factsBehind(cell, formula.cost);
	if (known === 0) return nothing("nothing-counted", sample);
	const cost = addTerms(cell, formula.cost);
	if (cost <= 0n) return nothing("denominator-zero", sample);
	const average = Number(addTerms(cell, formula.stock)) / known;
	const days = (average / Number(cost)) * cell.days;
	if (formula.as === "days") return found(days, sample);
	return days === 0
		? nothing("denominator-zero", sample)
		: found(365 / days, sample);
}

function repeatShare(days: number, cell: Cell): Outcome {
	const repeat = Number(sumOf(cell, overWindow("repeat_customers", days)));
	const customers = Number(sumOf(cell, overWindow("customers", days)));
	if (customers === 0) return nothing("denominator-zero");
	const interval = wilson(repeat, customers);
	return found(
		(100 * repeat) / customers,
		customers,
		interval && { low: 100 * interval.low, high: 100 * interval.high },
	);
}

/** A formula's value from what was added up; whether the silence of a source means 0 is for judge.ts to say. */
export function evaluate(formula: Formula, cell: Cell): Outcome {
	switch (formula.kind) {
		case "sum":
			return sum(formula, cell);
		case "ratio":
			return ratio(formula, cell);
		case "difference-of-shares":
			return differenceOfShares(formula, cell);
		case "level":
			return level(formula, cell);
		case "turnover":
			return turnover(formula, cell);
		case "distinct": {
			const count = sumOf(cell, `${ORDERS_KIND}.${formula.of}`);
			return found(Number(count), Number(count), null, String(count));
		}
		case "repeat-share":
			return repeatShare(formula.days, cell);
	}
}
