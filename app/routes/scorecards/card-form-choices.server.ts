import type { Language } from "../../i18n/language.ts";
import type { Translate } from "../../i18n/translate.ts";
import type { CardChoices } from "../../scorecards/card-choices.server.ts";
import type { CardFormChoices } from "../../ui/card-form-choices.ts";
import { naming } from "../metrics/member-naming.ts";

/** The choices in the reader's language. */
export function cardFormChoices(
	{ definitions, rules, members }: CardChoices,
	{ language, t }: { readonly language: Language; readonly t: Translate },
): CardFormChoices {
	const nameOf = naming(members, language, t);
	return {
		metrics: definitions.map(({ key, name, unit }) => ({
			value: key,
			text: name[language],
			unit,
			dimensions: rules.metrics.get(key)?.dimensions ?? [],
			isUser: rules.metrics.get(key)?.isUser ?? false,
		})),
		scopes: members.map(({ id, dimension }) => ({
			value: `${dimension}:${id}`,
			text: `${t(`dimension.${dimension}`)}: ${nameOf(id)}`,
		})),
		userWeight: rules.userWeight,
	};
}
