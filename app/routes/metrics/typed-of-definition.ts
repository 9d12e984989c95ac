import { type DefinitionContent, LANGUAGES } from "../../metrics/definition.ts";
import type { Formula, Terms } from "../../metrics/formula.ts";
import { readTerms } from "../../metrics/measure-reference.ts";
import {
	EMPTY_METRIC,
	type MetricTyped,
	type TypedTerm,
} from "../../ui/metric-typed.ts";
import { ownerValue } from "./metric-form.ts";

type Texts = MetricTyped["texts"];

const typedTerms = (terms: Terms): TypedTerm[] =>
	readTerms(terms).map(({ sign, reference }) => ({
		sign: sign < 0n ? "-" : "+",
		measure: reference,
	}));

const text = (value: number | null | undefined): string =>
	value === null || value === undefined ? "" : String(value);

function formulaTyped(formula: Formula): {
	readonly texts: Partial<Texts>;
	readonly terms: Partial<MetricTyped["terms"]>;
} {
	const { kind } = formula;
	switch (formula.kind) {
		case "sum":
			return { texts: { kind }, terms: { "sum.of": typedTerms(formula.of) } };
		case "ratio":
			return {
				texts: {
					kind,
					"ratio.multiplier": text(formula.multiplier),
					"ratio.divisor": text(formula.divisor),
					"ratio.interval": formula.interval ?? "",
				},
				terms: {
					"ratio.numerator": typedTerms(formula.numerator),
					"ratio.denominator": typedTerms(formula.denominator),
				},
			};
		case "difference-of-shares":
			return {
				texts: {
					kind,
					"difference-of-shares.plus": formula.plus,
					"difference-of-shares.minus": formula.minus,
					"difference-of-shares.of": formula.of,
				},
				terms: {},
			};
		case "level":
			return { texts: { kind, "level.of": formula.of }, terms: {} };
		case "turnover":
			return {
				texts: {
					kind,
					"turnover.stock": formula.stock,
					"turnover.cost": formula.cost,
					"turnover.as": formula.as,
				},
				terms: {},
			};
		case "distinct":
			return { texts: { kind, "distinct.of": formula.of }, terms: {} };
		case "repeat-share":
			return {
				texts: { kind, "repeat-share.days": text(formula.days) },
				terms: {},
			};
	}
}

/** The fields that would make the definition that there is. */
export function typedOfDefinition(
	definition: DefinitionContent,
	version: number,
): MetricTyped {
	const { target } = definition;
	const { texts, terms } = formulaTyped(definition.formula);
	const words = Object.fromEntries(
		(["name", "description", "owner"] as const).flatMap((area) =>
			LANGUAGES.map((language) => [
				`${area}.${language}`,
				definition[area][language],
			]),
		),
	) as Partial<Texts>;
	return {
		texts: {
			...EMPTY_METRIC.texts,
			...words,
			...texts,
			key: definition.key,
			owner: ownerValue(definition.owner),
			group: definition.group,
			unit: definition.unit,
			direction: definition.direction,
			target: text(typeof target === "object" ? target?.from : target),
			targetTo: typeof target === "object" ? text(target?.to) : "",
			minimumSample: text(definition.minimumSample),
			windowDays: text(definition.windowDays),
			freshness: text(definition.freshnessMinutes),
			file: JSON.stringify(definition, null, 2),
			basedOn: text(version),
		},
		terms: { ...EMPTY_METRIC.terms, ...terms },
	};
}
