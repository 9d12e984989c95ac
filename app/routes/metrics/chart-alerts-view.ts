import type { AlertsOnChart } from "../../alerts/alerts-on-chart.server.ts";
import type { Language } from "../../i18n/language.ts";
import type { Translate } from "../../i18n/translate.ts";
import { parseScope, scopeDimensions } from "../../metrics/scope.ts";
import type { MetricView } from "../../ui/metric-view.ts";
import { naming } from "./member-naming.ts";

/** Alerts and thresholds with the names that the reader knows. */
export function chartAlerts(
	{ alerts, thresholds, names }: AlertsOnChart,
	language: Language,
	t: Translate,
): Pick<MetricView, "alerts" | "thresholds"> {
	const nameOf = naming(names, language, t);
	return {
		alerts: alerts.map(({ ruleName, scope: text, ...alert }) => {
			const scope = parseScope(text);
			const places = scopeDimensions(scope).map((dimension) =>
				nameOf(scope[dimension] ?? 0),
			);
			return { ...alert, name: [ruleName, ...places].join(" · ") };
		}),
		thresholds: thresholds.map(({ ruleName, ...threshold }) => ({
			...threshold,
			name: ruleName,
		})),
	};
}
