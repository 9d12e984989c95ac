import type { RuleContent } from "../../../alerts/rule.ts";
import type { Language } from "../../../i18n/language.ts";
import type { MetricDefinition } from "../../../metrics/definition.ts";
import { scopeDimensions } from "../../../metrics/scope.ts";
import type { RuleSays } from "../../../ui/rule-says.tsx";
import type { Naming } from "../../metrics/member-naming.ts";

/** What a rule says, with names for numbers. */
export function ruleSays(
	rule: RuleContent,
	metric: MetricDefinition | null | undefined,
	nameOf: Naming,
	language: Language,
): RuleSays {
	const { by, window, condition, warning, critical, noDataSeconds } = rule;
	return {
		rule: { by, window, condition, warning, critical, noDataSeconds },
		metric: metric?.name[language] ?? null,
		metricKey: rule.metric,
		unit: metric?.unit ?? "count",
		place: scopeDimensions(rule.scope)
			.map((dimension) => nameOf(rule.scope[dimension] ?? 0))
			.join(", "),
	};
}
