import { Link } from "@remix-run/react";
import type { Dimension } from "../metrics/dimension.ts";
import { changeOf } from "./change.ts";
import { ChangeMark } from "./change-mark.tsx";
import { EmptyState } from "./empty-state.tsx";
import { intervalText } from "./explain-observation.ts";
import { Figure } from "./figure.tsx";
import type { MemberRow, MetricView } from "./metric-view.ts";
import { useReader } from "./reader-context.tsx";
import { standingOf } from "./standing.ts";
import { StateMark } from "./state-mark.tsx";
import { useFigures } from "./use-figures.ts";

function MemberLine({ row, view }: { row: MemberRow; view: MetricView }) {
	const { t } = useReader();
	const figures = useFigures();
	const { total, compared } = row;
	return (
		<tr>
			<th scope="row">
				<Link
					to={row.only}
					title={t("metric.scope.only", { name: row.name })}
					className="hover:text-accent hover:underline"
				>
					{row.name}
				</Link>
			</th>
			<td className="number font-semibold">
				<Figure
					observation={total}
					before={compared}
					unit={view.unit}
					formula={view.formula}
					completeThrough={view.completeThrough}
				/>
			</td>
			<td className="drawing">
				<svg
					aria-hidden="true"
					viewBox="0 0 100 24"
					preserveAspectRatio="none"
					className="h-4 w-24 overflow-visible fill-none stroke-accent"
				>
					<path
						d={row.path}
						strokeWidth="1.3"
						strokeLinecap="round"
						vectorEffect="non-scaling-stroke"
					/>
				</svg>
			</td>
			<td>
				{compared && (
					<ChangeMark
						change={changeOf(view, total, compared)}
						before={compared}
					/>
				)}
			</td>
			<td className="number text-muted">
				{intervalText(total, view.unit, figures) ?? "–"}
			</td>
			<td className="number">{figures.count(total.sample)}</td>
			<td>
				<StateMark
					standing={standingOf(view, total)}
					partial={total.partial}
					partly={total.factsBegin !== undefined}
				/>
			</td>
			<td className="print:hidden">
				<Link
					to={row.facts}
					aria-label={t("facts.link.of", { name: row.name })}
					className="text-accent hover:underline"
				>
					{t("facts.link")}
				</Link>
			</td>
		</tr>
	);
}

/** The metric for each value of a dimension, the largest sample first; a name narrows the page down to it. */
export function BreakdownTable({
	view,
	by,
}: {
	view: MetricView;
	by: Dimension;
}) {
	const { t } = useReader();
	const { members, memberCount } = view;
	const dimension = t(`dimension.${by}`);
	if (memberCount === 0) {
		const can = view.canBreakDown;
		return (
			<EmptyState
				title={
					can
						? t("metric.breakdown.empty")
						: t("metric.breakdown.cannot", { dimension })
				}
				text={t(can ? "metric.chart.emptyText" : "metric.breakdown.cannotText")}
			/>
		);
	}
	const columns = [
		"value",
		"trend",
		"change",
		"interval",
		"sample",
		"state",
	] as const;
	return (
		<section aria-labelledby="breakdown">
			<h2 id="breakdown" className="plate mb-1.5">
				{t("metric.breakdown", { dimension })}
			</h2>
			<div className="max-h-[30rem] overflow-auto border border-line bg-panel">
				<table className="figures" data-testid="members">
					<caption className="sr-only">
						{view.name}: {t("metric.breakdown", { dimension })}
					</caption>
					<thead className="sticky top-0 z-10 bg-panel shadow-[0_1px_0_var(--color-line-strong)]">
						<tr>
							<th scope="col">{t(`dimension.${by}`)}</th>
							{columns.map((column) => (
								<th
									key={column}
									scope="col"
									className={
										column === "value" ||
										column === "interval" ||
										column === "sample"
											? "number"
											: undefined
									}
								>
									{t(`metric.table.${column}`)}
								</th>
							))}
							<th scope="col" className="print:hidden">
								{t("facts.link")}
							</th>
						</tr>
					</thead>
					<tbody>
						{members.map((row) => (
							<MemberLine key={row.id} row={row} view={view} />
						))}
					</tbody>
				</table>
			</div>
			{memberCount > members.length && (
				<p className="mt-1 text-xs text-muted">
					{t("metric.breakdown.limited", {
						n: members.length,
						total: memberCount,
					})}
				</p>
			)}
		</section>
	);
}
