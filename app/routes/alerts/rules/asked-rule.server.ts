import type { RuleChoices } from "../../../alerts/rule-choices.server.ts";
import {
	isTemplate,
	TEMPLATE,
	templateFor,
} from "../../../alerts/templates.ts";
import type { AppContext } from "../../../context.server.ts";
import type { Language } from "../../../i18n/language.ts";
import type { Translate } from "../../../i18n/translate.ts";
import { checkScope } from "../../../metrics/check-scope.server.ts";
import { DIMENSION_NAMES } from "../../../metrics/dimension.ts";
import { readDimensionMembers } from "../../../metrics/dimension-members.server.ts";
import {
	parseDimension,
	parseScope,
	scopeDimensions,
} from "../../../metrics/scope.ts";
import { EMPTY_RULE, type RuleTyped } from "../../../ui/rule-typed.ts";
import { typedScope } from "./form-choices.ts";
import { templateTyped } from "./rule-form.ts";

interface Reader {
	readonly t: Translate;
	readonly language: Language;
}

/** The form as an address asks for it: a template, or a metric's page with its scope and breakdown. */
export async function askedRule(
	db: AppContext["db"],
	search: URLSearchParams,
	{ definitions }: Pick<RuleChoices, "definitions">,
	reader: Reader,
): Promise<RuleTyped> {
	const named = search.get("template");
	const key = search.get("metric");
	const template = isTemplate(named)
		? named
		: key === null
			? null
			: templateFor(key);
	const metric = definitions.find((one) => one.key === key);
	const scope = parseScope(search.get("scope"));
	await checkScope({ db }, scope);
	const typed = template
		? templateTyped(TEMPLATE[template])
		: {
				...EMPTY_RULE,
				metric: definitions[0]?.key ?? "",
				side: metric?.direction === "higher" ? "below" : "above",
			};
	const by = parseDimension(search.get("by"));
	const narrowed = scopeDimensions(scope);
	const names = await Promise.all(
		DIMENSION_NAMES.filter((name) => narrowed.includes(name)).map((name) =>
			readDimensionMembers({ db }, name),
		),
	);
	const chosen =
		by ?? (key !== null && search.has("scope") ? "" : (typed.by ?? ""));
	return {
		...typed,
		name: template
			? reader.t(`alertRules.template.${template}`)
			: (metric?.name[reader.language] ?? ""),
		metric: metric?.key ?? typed.metric,
		scope: typedScope(scope, names.flat(), reader),
		by: narrowed.some((name) => name === chosen) ? "" : chosen,
	};
}
