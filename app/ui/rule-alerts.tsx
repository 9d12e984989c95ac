import { Link } from "@remix-run/react";
import { LevelMark } from "./level-mark.tsx";
import { useReader } from "./reader-context.tsx";
import type { RuleView } from "./rule-view.ts";
import { useFigures } from "./use-figures.ts";

/** What a rule fired lately, each with the way to it. */
export function RuleAlerts({ view }: { view: RuleView }) {
	const { t } = useReader();
	const figures = useFigures();
	return (
		<section aria-labelledby="episodes" className="min-w-0">
			<h2 id="episodes" className="plate mb-1.5">
				{t("alertRules.episodes")}
			</h2>
			{view.alerts.length === 0 ? (
				<p className="border border-line bg-panel px-3.5 py-3 text-muted">
					{t("alertRules.episodes.none")}
				</p>
			) : (
				<div className="max-h-96 overflow-auto border border-line bg-panel">
					<table className="figures">
						<caption className="sr-only">{t("alertRules.episodes")}</caption>
						<thead>
							<tr>
								<th scope="col">{t("alertRules.col.fired")}</th>
								<th scope="col">{t("alertRules.col.level")}</th>
								<th scope="col">{t("alertRules.col.scope")}</th>
								<th scope="col">{t("alertRules.col.ended")}</th>
								<th scope="col" className="number">
									{t("alertRules.col.peak")}
								</th>
								<th scope="col">{t("alertRules.col.acted")}</th>
							</tr>
						</thead>
						<tbody>
							{view.alerts.map((alert) => (
								<tr key={alert.id}>
									<th scope="row">
										<Link
											to={`/alerts/${alert.id}`}
											className="text-accent hover:underline"
										>
											{figures.instant(alert.firedAt)}
										</Link>
									</th>
									<td>
										<LevelMark level={alert.level} />
									</td>
									<td>{alert.place}</td>
									<td>
										{alert.endedAt
											? figures.instant(alert.endedAt)
											: t("alertRules.still")}
									</td>
									<td className="number">
										{alert.peak === null
											? "–"
											: figures.value(alert.peak, view.unit)}
									</td>
									<td className={alert.actedOn ? undefined : "text-muted"}>
										{alert.past
											? t("alertRules.past")
											: t(alert.actedOn ? "alertRules.yes" : "alertRules.no")}
									</td>
								</tr>
							))}
						</tbody>
					</table>
				</div>
			)}
		</section>
	);
}
