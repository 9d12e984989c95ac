import {
	type RuleChoices,
	readRuleChoices,
} from "../../alerts/rule-choices.server.ts";
import type { AppContext } from "../../context.server.ts";
import type { Language } from "../../i18n/language.ts";
import type { Translate } from "../../i18n/translate.ts";
import { allowedMeasures } from "../../metrics/allowed-measures.ts";
import type { MetricDefinition, Translated } from "../../metrics/definition.ts";
import type { Formula, MeasureReference } from "../../metrics/formula.ts";
import { kindByKey } from "../../metrics/kinds/all.ts";
import {
	allReferences,
	isDistinct,
	readTerms,
} from "../../metrics/measure-reference.ts";
import { measureName } from "../../ui/describe-formula.ts";
import { kindName } from "../../ui/kind-name.ts";
import type {
	MeasureChoice,
	MetricFormChoices,
} from "../../ui/metric-form-choices.ts";
import { MEASURE_FIELDS, TERM_FIELDS } from "../../ui/metric-typed.ts";
import { ownerValue } from "./metric-form.ts";

/** Whoever answers for a metric already, and every team that there is. */
const ownersOf = ({ definitions, teams }: RuleChoices): Translated[] => {
	const all = [
		...definitions.map(({ owner }) => owner),
		...teams.map(({ code, name }) => {
			const fallback = name.en ?? code;
			return {
				en: fallback,
				"zh-hant": name["zh-hant"] ?? fallback,
				"zh-hans": name["zh-hans"] ?? fallback,
			};
		}),
	];
	return [...new Map(all.map((owner) => [ownerValue(owner), owner])).values()];
};

export async function readDefinitionChoices(db: AppContext["db"]): Promise<{
	readonly definitions: readonly MetricDefinition[];
	readonly owners: readonly Translated[];
}> {
	const choices = await readRuleChoices(db);
	return { definitions: choices.definitions, owners: ownersOf(choices) };
}

function measureChoice(reference: string, t: Translate): MeasureChoice {
	const [term] = readTerms(reference as MeasureReference);
	if (!term) throw new Error(`'${reference}' is no measure`);
	const isLevel = kindByKey(term.kind)?.additivity === "level";
	return {
		reference,
		name: measureName(reference, t),
		kind: kindName(term.kind, t),
		unit: term.unit ?? "count",
		over: isLevel ? "holds" : isDistinct(term) ? "counted-anew" : "adds-up",
	};
}

export const definitionChoices = (
	owners: readonly Translated[],
	{ t, language }: { readonly t: Translate; readonly language: Language },
): MetricFormChoices => ({
	owners: owners
		.map((owner) => ({ value: ownerValue(owner), text: owner[language] }))
		.sort((a, b) => a.text.localeCompare(b.text, language)),
	measures: allReferences().map((reference) => measureChoice(reference, t)),
	allowed: Object.fromEntries(
		[...TERM_FIELDS, ...MEASURE_FIELDS].map((field) => {
			const [kind, name] = field.split(".") as [Formula["kind"], string];
			return [field, allowedMeasures(kind, name)];
		}),
	) as MetricFormChoices["allowed"],
});
