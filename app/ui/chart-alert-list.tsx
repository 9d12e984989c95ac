import { Link } from "@remix-run/react";
import { LevelMark } from "./level-mark.tsx";
import type { MetricView } from "./metric-view.ts";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

/** The twin of what the chart marks: alerts in this period, and the thresholds that would raise one. */
export function ChartAlertList({ view }: { view: MetricView }) {
	const { t } = useReader();
	const figures = useFigures();
	if (view.alerts.length === 0 && view.thresholds.length === 0) return null;
	return (
		<section aria-labelledby="chart-alerts" className="min-w-0">
			<h2 id="chart-alerts" className="plate mb-1.5">
				{t("alertRules.onChart")}
			</h2>
			<ul className="divide-y divide-line border border-line bg-panel text-sm">
				{view.alerts.map((alert) => (
					<li
						key={alert.id}
						className="flex flex-wrap items-baseline gap-x-4 px-3.5 py-1.5"
					>
						<LevelMark level={alert.level} />
						<Link
							to={`/alerts/${alert.id}`}
							className="min-w-0 flex-1 basis-48 text-accent hover:underline"
						>
							{alert.name}
						</Link>
						<span className="text-xs text-muted">
							{figures.instant(alert.firedAt)}
							{" – "}
							{alert.endedAt
								? figures.instant(alert.endedAt)
								: t("alertRules.still")}
						</span>
					</li>
				))}
				{view.thresholds.map(({ ruleId, name, level, raise }) => (
					<li
						key={`${ruleId} ${level}`}
						className="flex flex-wrap items-baseline gap-x-4 px-3.5 py-1.5"
					>
						<LevelMark level={level} />
						<Link
							to={`/alerts/rules/${ruleId}`}
							className="min-w-0 flex-1 basis-48 text-accent hover:underline"
						>
							{name}
						</Link>
						<span className="text-xs text-muted">
							{t("alertRules.field.raise")} {figures.value(raise, view.unit)}
						</span>
					</li>
				))}
			</ul>
		</section>
	);
}
