import type { RulePage } from "../../../alerts/rule-page.server.ts";
import type { Language } from "../../../i18n/language.ts";
import type { Translate } from "../../../i18n/translate.ts";
import {
	formatScope,
	parseScope,
	scopeDimensions,
} from "../../../metrics/scope.ts";
import { metricAddress } from "../../../ui/metric-address.ts";
import type { RuleView } from "../../../ui/rule-view.ts";
import { naming } from "../../metrics/member-naming.ts";
import { ruleSays } from "./rule-words.ts";

/** What was read of a rule, as this reader's page shows it. */
export function ruleView(
	page: RulePage,
	{ t, language }: { readonly t: Translate; readonly language: Language },
): RuleView {
	const { rule, metric } = page;
	const nameOf = naming(page.names, language, t);
	const placeOf = (text: string) => {
		const scope = parseScope(text);
		return scopeDimensions(scope)
			.map((dimension) => nameOf(scope[dimension] ?? 0))
			.join(", ");
	};
	return {
		id: rule.id,
		version: rule.version,
		name: rule.name,
		enabled: rule.enabled,
		owner: page.owner,
		deletedAt: page.deletedAt,
		notes: rule.notes,
		link: rule.link,
		labels: rule.labels,
		says: ruleSays(rule, metric, nameOf, language),
		unit: metric?.unit ?? "count",
		metricAddress: metricAddress(rule.metric, formatScope(rule.scope)),
		precision: page.precision,
		criesWolf: page.criesWolf,
		open: page.alerts.filter(({ endedAt }) => endedAt === null).length,
		alerts: page.alerts.map(
			({ id, scope, worst, firedAt, endedAt, past, actedOn, peak }) => ({
				id,
				place: placeOf(scope) || t("scope.company"),
				level: worst,
				firedAt: new Date(firedAt).toISOString(),
				endedAt: endedAt === null ? null : new Date(endedAt).toISOString(),
				past,
				actedOn,
				peak: peak?.value ?? null,
			}),
		),
		versions: page.versions.map(({ version, at, byId, by, content }) => ({
			version,
			at,
			byId,
			by,
			name: content.name,
			enabled: content.enabled,
			says: ruleSays(
				content,
				content.metric === rule.metric ? metric : null,
				nameOf,
				language,
			),
		})),
	};
}
