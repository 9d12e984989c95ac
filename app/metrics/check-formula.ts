import {
	FORMULA_KINDS,
	type Formula,
	REPEAT_WINDOWS,
	type Terms,
} from "./formula.ts";
import { kindByKey } from "./kinds/all.ts";
import {
	allReferences,
	isDistinct,
	readTerms,
	type Term,
} from "./measure-reference.ts";

/** Why it is wrong, for a page that says it in the reader's language. */
export type FaultCode =
	| "key"
	| "text"
	| "one-of"
	| "whole"
	| "target"
	| "unknown-field"
	| "measure"
	| "other-kind"
	| "positive"
	| "one-unit"
	| "adds-up"
	| "holds"
	| "levels-only"
	| "share-only";

/** What is wrong with a definition: where, the value, and what is allowed. */
export interface Fault {
	readonly code: FaultCode;
	readonly place: string;
	readonly value: string;
	readonly allowed: string;
	/** The least and the most, where that is what is allowed. */
	readonly range?: readonly [number, number];
}

const shown = (value: unknown): string =>
	(JSON.stringify(value) ?? "nothing").slice(0, 80);

type Fields = Readonly<Record<string, unknown>>;

const isLevel = (term: Term) => kindByKey(term.kind)?.additivity === "level";

/** Which fields each kind of formula has: `terms` may be several, `measure` is one. */
export const FORMULA_SHAPES: Readonly<
	Record<
		Formula["kind"],
		Readonly<Record<string, "terms" | "measure" | "number?" | "other">>
	>
> = {
	sum: { of: "terms" },
	ratio: {
		numerator: "terms",
		denominator: "terms",
		multiplier: "number?",
		divisor: "number?",
		interval: "other",
	},
	"difference-of-shares": { plus: "measure", minus: "measure", of: "measure" },
	level: { of: "measure" },
	turnover: { stock: "measure", cost: "measure", as: "other" },
	distinct: { of: "other" },
	"repeat-share": { days: "other" },
};

function checkTerms(place: string, value: unknown, single: boolean): Fault[] {
	const references = allReferences();
	const list: unknown[] = Array.isArray(value) ? value : [value];
	const allowed = `${single ? "one measure" : "a measure, or a list of them, each perhaps with '-' before it"}; measures are ${references.join(", ")}`;
	if (list.length === 0 || (single && Array.isArray(value)))
		return [{ code: "measure", place, value: shown(value), allowed }];
	return list
		.filter(
			(each) =>
				typeof each !== "string" ||
				!references.includes(single ? each : each.replace(/^-/, "")),
		)
		.map((each) => ({ code: "measure", place, value: shown(each), allowed }));
}

function checkUnits(place: string, terms: Terms): Fault[] {
	const units = [...new Set(readTerms(terms).map(({ unit }) => unit))];
	return units.length > 1
		? [
				{
					code: "one-unit",
					place,
					value: units.join(" and "),
					allowed: "measures of one unit, since they are added up",
				},
			]
		: [];
}

/** What can only be said once every field is what it should be. */
function checkMeaning(formula: Formula): Fault[] {
	const faults: Fault[] = [];
	const fault = (
		code: FaultCode,
		place: string,
		value: unknown,
		allowed: string,
	) => {
		faults.push({
			code,
			place: `formula.${place}`,
			value: shown(value),
			allowed,
		});
	};
	const additive = (place: string, terms: Terms, also: string) => {
		for (const term of readTerms(terms))
			if (isLevel(term) || isDistinct(term))
				fault(
					"adds-up",
					place,
					term.reference,
					`measures that add up over days; ${also}`,
				);
	};
	if (formula.kind === "sum") {
		additive("of", formula.of, "take 'level' or 'distinct' for this one");
		faults.push(...checkUnits("formula.of", formula.of));
	}
	if (formula.kind === "difference-of-shares")
		for (const place of ["plus", "minus", "of"] as const)
			additive(place, formula[place], "shares are of things counted");
	if (formula.kind === "level" && !readTerms(formula.of).every(isLevel))
		fault(
			"holds",
			"of",
			formula.of,
			"a measure of stock-counts, which hold until the next count",
		);
	if (formula.kind === "turnover") {
		if (!readTerms(formula.stock).every(isLevel))
			fault("holds", "stock", formula.stock, "a measure of stock-counts");
		additive("cost", formula.cost, "cost is added up over the days");
	}
	if (formula.kind === "ratio") {
		const { numerator, denominator } = formula;
		faults.push(...checkUnits("formula.numerator", numerator));
		faults.push(...checkUnits("formula.denominator", denominator));
		const all = [...readTerms(numerator), ...readTerms(denominator)];
		if (all.some(isLevel) && !all.every(isLevel))
			fault(
				"levels-only",
				"denominator",
				denominator,
				"levels over levels, so that their days cancel out; 'turnover' holds stock against sales",
			);
		const counts =
			all.length === 2 && all.every((term) => term.unit === "count");
		if (formula.interval && !counts)
			fault(
				"share-only",
				"interval",
				formula.interval,
				"an interval only where one count is a share of another",
			);
	}
	return faults;
}

function checkOther(
	kind: Formula["kind"],
	name: string,
	value: unknown,
): Fault[] {
	const oneOf = (allowed: readonly unknown[]): Fault[] =>
		allowed.includes(value)
			? []
			: [
					{
						code: "one-of",
						place: `formula.${name}`,
						value: shown(value),
						allowed: allowed
							.map((each) => (each === undefined ? "nothing" : String(each)))
							.join(", "),
					},
				];
	if (kind === "ratio") return oneOf(["wilson", undefined]);
	if (kind === "turnover") return oneOf(["days", "turns"]);
	if (kind === "distinct") return oneOf(["orders", "customers"]);
	return oneOf(REPEAT_WINDOWS);
}

/** Every fault of a formula; none means that it may be trusted to be one. */
export function checkFormula(value: unknown): Fault[] {
	const fields = (
		typeof value === "object" && value !== null ? value : {}
	) as Fields;
	const kind = FORMULA_KINDS.find((name) => name === fields.kind);
	if (!kind)
		return [
			{
				code: "one-of",
				place: "formula.kind",
				value: shown(fields.kind),
				allowed: FORMULA_KINDS.join(", "),
			},
		];
	const shape = FORMULA_SHAPES[kind];
	const faults = Object.keys(fields)
		.filter((name) => name !== "kind" && !Object.hasOwn(shape, name))
		.map(
			(name): Fault => ({
				code: "other-kind",
				place: `formula.${name}`,
				value: shown(fields[name]),
				allowed: `for ${kind}: ${Object.keys(shape).join(", ")}`,
			}),
		);
	for (const [name, type] of Object.entries(shape)) {
		const given = fields[name];
		if (type === "terms" || type === "measure")
			faults.push(...checkTerms(`formula.${name}`, given, type === "measure"));
		else if (type === "other") faults.push(...checkOther(kind, name, given));
		else if (
			given !== undefined &&
			!(typeof given === "number" && Number.isFinite(given) && given > 0)
		)
			faults.push({
				code: "positive",
				place: `formula.${name}`,
				value: shown(given),
				allowed: "a number above 0",
			});
	}
	return faults.length > 0 ? faults : checkMeaning(value as Formula);
}
