import { Link } from "@remix-run/react";
import { METRIC_GROUPS } from "../metrics/definition.ts";
import { useReader } from "./reader-context.tsx";
import type { CardRow } from "./scorecard-view.ts";

const TARGET = 100;
const HALF = 50;

/** Glyph, depth of colour and number say the same, so that any one of them will do. */
function lookOf(score: number): readonly [string, string] {
	if (score >= TARGET) return ["▲", "bg-accent/30"];
	if (score >= HALF) return ["◆", "bg-accent/12"];
	return ["▼", "bg-bad-soft"];
}

/** Person by group of metrics: where a quarter goes well and where it does not. */
export function ScoreHeat({ rows }: { rows: readonly CardRow[] }) {
	const { t, locale } = useReader();
	const groups = METRIC_GROUPS.filter((group) =>
		rows.some((row) => typeof row.groups[group] === "number"),
	);
	if (groups.length === 0) return null;
	const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
	return (
		<section aria-labelledby="heat" className="mt-6">
			<h2 id="heat" className="plate">
				{t("scorecards.heat")}
			</h2>
			<p className="mt-0.5 mb-1.5 text-xs text-muted">
				{t("scorecards.heat.lead")}
			</p>
			<div className="relative overflow-x-auto border border-line bg-panel">
				<table className="figures">
					<caption className="sr-only">{t("scorecards.heat")}</caption>
					<thead>
						<tr>
							<th scope="col">{t("scorecards.column.person")}</th>
							{groups.map((group) => (
								<th key={group} scope="col" className="number">
									{t(`group.${group}`)}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{rows.map((row) => (
							<tr key={row.id}>
								<th scope="row" className="whitespace-nowrap">
									<Link
										to={`/scorecards/${row.id}`}
										className="text-accent hover:underline"
									>
										{row.person.name}
									</Link>
								</th>
								{groups.map((group) => {
									const score = row.groups[group] ?? null;
									if (score === null)
										return (
											<td key={group} className="number text-muted">
												–
											</td>
										);
									const [glyph, tone] = lookOf(score);
									return (
										<td key={group} className={`number ${tone}`}>
											<span aria-hidden="true" className="mr-1.5 text-2xs">
												{glyph}
											</span>
											{whole.format(score)}
										</td>
									);
								})}
							</tr>
						))}
					</tbody>
				</table>
			</div>
		</section>
	);
}
