import {
	type DefinitionContent,
	LANGUAGES,
	type Translated,
} from "../../metrics/definition.ts";
import type { Formula } from "../../metrics/formula.ts";
import {
	type MetricTyped,
	signField,
	TEXT_FIELDS,
	type TermField,
	type TypedTerm,
} from "../../ui/metric-typed.ts";
import { readNumber } from "../alerts/rules/rule-form.ts";

const LONGEST = 20_000;
const LONGEST_QUOTE = 80;
export const MOST_TERMS = 12;

type Texts = MetricTyped["texts"];
type Given = FormData | URLSearchParams;

const all = (fields: Given, name: string): string[] =>
	fields.getAll(name).map(String).slice(0, MOST_TERMS);

function readTypedTerms(fields: Given, name: TermField): TypedTerm[] {
	const signs = all(fields, signField(name));
	return all(fields, name)
		.map((measure, i) => ({
			sign: signs[i] ?? "+",
			measure: measure.slice(0, LONGEST_QUOTE),
		}))
		.filter(({ measure }) => measure !== "");
}

/** The fields as they came, from a form or an address; one that is absent was left empty. */
export function readMetricTyped(fields: Given): MetricTyped {
	const text = (name: string) => String(fields.get(name) ?? "");
	return {
		texts: Object.fromEntries(
			TEXT_FIELDS.map((name) => [name, text(name).slice(0, LONGEST)]),
		) as Texts,
		terms: {
			"sum.of": readTypedTerms(fields, "sum.of"),
			"ratio.numerator": readTypedTerms(fields, "ratio.numerator"),
			"ratio.denominator": readTypedTerms(fields, "ratio.denominator"),
		},
	};
}

/** How an owner is chosen from the list. */
export const ownerValue = (owner: Translated): string =>
	LANGUAGES.map((language) => owner[language]).join(" · ");

const translated = (
	texts: Texts,
	area: "name" | "description" | "owner",
): Translated => ({
	en: texts[`${area}.en`].trim(),
	"zh-hant": texts[`${area}.zh-hant`].trim(),
	"zh-hans": texts[`${area}.zh-hans`].trim(),
});

const termsOf = (typed: readonly TypedTerm[]): string | string[] => {
	const terms = typed.map(({ sign, measure }) =>
		sign === "-" ? `-${measure}` : measure,
	);
	const [only] = terms;
	return terms.length === 1 && only ? only : terms;
};

const numberOrNone = (text: string): number | undefined =>
	text.trim() === "" ? undefined : readNumber(text);

/** Only the fields of the chosen kind count, whatever stands in the others. */
function formulaOf({ texts, terms }: MetricTyped): Record<string, unknown> {
	const { kind } = texts;
	switch (kind as Formula["kind"]) {
		case "sum":
			return { kind, of: termsOf(terms["sum.of"]) };
		case "ratio": {
			const multiplier = numberOrNone(texts["ratio.multiplier"]);
			const divisor = numberOrNone(texts["ratio.divisor"]);
			const interval = texts["ratio.interval"];
			return {
				kind,
				numerator: termsOf(terms["ratio.numerator"]),
				denominator: termsOf(terms["ratio.denominator"]),
				...(multiplier === undefined ? {} : { multiplier }),
				...(divisor === undefined ? {} : { divisor }),
				...(interval === "" ? {} : { interval }),
			};
		}
		case "difference-of-shares":
			return {
				kind,
				plus: texts["difference-of-shares.plus"],
				minus: texts["difference-of-shares.minus"],
				of: texts["difference-of-shares.of"],
			};
		case "level":
			return { kind, of: texts["level.of"] };
		case "turnover":
			return {
				kind,
				stock: texts["turnover.stock"],
				cost: texts["turnover.cost"],
				as: texts["turnover.as"],
			};
		case "distinct":
			return { kind, of: texts["distinct.of"] };
		case "repeat-share":
			return { kind, days: readNumber(texts["repeat-share.days"]) };
		default:
			return { kind };
	}
}

function targetOf({ target, targetTo }: Texts): unknown {
	const isEmpty = (text: string) => text.trim() === "";
	if (isEmpty(target) && isEmpty(targetTo)) return null;
	return isEmpty(targetTo)
		? readNumber(target)
		: { from: readNumber(target), to: readNumber(targetTo) };
}

/** What was typed, as the room checks it. */
export function typedDefinition(
	typed: MetricTyped,
	owners: readonly Translated[],
): Record<keyof DefinitionContent, unknown> {
	const { texts } = typed;
	return {
		key: texts.key.trim(),
		name: translated(texts, "name"),
		description: translated(texts, "description"),
		group: texts.group,
		formula: formulaOf(typed),
		unit: texts.unit,
		direction: texts.direction,
		owner:
			owners.find((owner) => ownerValue(owner) === texts.owner) ??
			translated(texts, "owner"),
		minimumSample: readNumber(texts.minimumSample),
		windowDays: readNumber(texts.windowDays),
		freshnessMinutes: numberOrNone(texts.freshness) ?? null,
		target: targetOf(texts),
	};
}
