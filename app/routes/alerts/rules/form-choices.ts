import type { RuleChoices } from "../../../alerts/rule-choices.server.ts";
import type { ComposeChoices } from "../../../boards/compose-choices.server.ts";
import { scopeText } from "../../../boards/scope-text.ts";
import type { Language } from "../../../i18n/language.ts";
import type { Translate } from "../../../i18n/translate.ts";
import { METRIC_GROUPS } from "../../../metrics/definition.ts";
import { DIMENSION_NAMES } from "../../../metrics/dimension.ts";
import type { MemberName } from "../../../metrics/observation.ts";
import { type Scope, scopeDimensions } from "../../../metrics/scope.ts";
import type { RuleFormChoices } from "../../../ui/rule-form-choices.ts";
import { scopeWords } from "../../boards/tile-form.ts";
import { naming } from "../../metrics/member-naming.ts";

interface Reader {
	readonly t: Translate;
	readonly language: Language;
}

export function formChoices(
	{ definitions, teams, policies }: RuleChoices,
	{ members }: Pick<ComposeChoices, "members">,
	{ t, language }: Reader,
): RuleFormChoices {
	const nameOf = naming(members, language, t);
	return {
		metrics: METRIC_GROUPS.flatMap((group) =>
			definitions
				.filter((metric) => metric.group === group)
				.map(({ key, name }) => ({
					value: key,
					text: name[language],
					group: t(`group.${group}`),
				})),
		),
		scopes: members.map(({ id, dimension }) =>
			scopeText([{ dimension, name: nameOf(id) }], scopeWords(t)),
		),
		dimensions: DIMENSION_NAMES,
		teams: teams.map(({ id, code, name }) => ({
			value: String(id),
			text: name[language] ?? name.en ?? code,
		})),
		policies: policies.map(({ id, name }) => ({
			value: String(id),
			text: name,
		})),
	};
}

/** A scope as people write it. */
export const typedScope = (
	scope: Scope,
	names: readonly MemberName[],
	{ t, language }: Reader,
): string => {
	const nameOf = naming(names, language, t);
	return scopeText(
		scopeDimensions(scope).map((dimension) => ({
			dimension,
			name: nameOf(scope[dimension] ?? 0),
		})),
		scopeWords(t),
	);
};
