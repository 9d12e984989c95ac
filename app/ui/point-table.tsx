import { Link } from "@remix-run/react";
import { changeOf, comparableValue } from "./change.ts";
import { ChangeMark } from "./change-mark.tsx";
import { intervalText } from "./explain-observation.ts";
import { Figure, FigureText } from "./figure.tsx";
import type { MetricView } from "./metric-view.ts";
import { pointFacts } from "./point-facts.ts";
import { useReader } from "./reader-context.tsx";
import { SortButton } from "./sort-button.tsx";
import { standingOf } from "./standing.ts";
import { StateMark } from "./state-mark.tsx";
import { useFigures } from "./use-figures.ts";
import {
	type PointColumn,
	type PointRow,
	usePointTable,
} from "./use-point-table.ts";

const NUMBERS: ReadonlySet<PointColumn> = new Set([
	"value",
	"compared",
	"interval",
	"sample",
]);

function PointLine({ row, view }: { row: PointRow; view: MetricView }) {
	const { t } = useReader();
	const figures = useFigures();
	const { point, compared } = row;
	const period = figures.bucket(point, view.grain);
	return (
		<tr>
			<th scope="row" className="whitespace-nowrap">
				{period}
			</th>
			<td className="number font-semibold">
				<Figure
					observation={point}
					before={compared}
					unit={view.unit}
					formula={view.formula}
					completeThrough={view.completeThrough}
					style="exact"
				/>
			</td>
			<td className="number text-muted">
				<FigureText
					value={comparableValue(compared)}
					unit={view.unit}
					style="exact"
				/>
			</td>
			<td>
				{compared && (
					<ChangeMark
						change={changeOf(view, point, compared)}
						before={compared}
					/>
				)}
			</td>
			<td className="number text-muted">
				{intervalText(point, view.unit, figures) ?? "–"}
			</td>
			<td className="number">{figures.count(point.sample)}</td>
			<td>
				<StateMark
					standing={standingOf(view, point)}
					partial={point.partial}
					partly={point.factsBegin !== undefined}
				/>
			</td>
			<td className="print:hidden">
				<Link
					to={pointFacts(view.factsOf, view.grain, point)}
					aria-label={t("facts.link.of", { name: period })}
					className="text-accent hover:underline"
				>
					{t("facts.link")}
				</Link>
			</td>
		</tr>
	);
}

/** The chart's twin: the same figures, to be read, sorted and copied. */
export function PointTable({ view }: { view: MetricView }) {
	const { t } = useReader();
	const table = usePointTable(view);
	return (
		<div className="max-h-[36rem] overflow-auto border border-line bg-panel">
			<table className="figures" data-testid="points">
				<caption className="sr-only">
					{t("metric.chart", { name: view.name })}
				</caption>
				<thead className="sticky top-0 z-10 bg-panel shadow-[0_1px_0_var(--color-line-strong)]">
					{table.getHeaderGroups().map((group) => (
						<tr key={group.id}>
							{group.headers.map(({ id, column }) => {
								const name = column.id as PointColumn;
								const sorted = column.getIsSorted();
								return (
									<th
										key={id}
										scope="col"
										className={NUMBERS.has(name) ? "number" : undefined}
										aria-sort={
											sorted === false
												? undefined
												: sorted === "asc"
													? "ascending"
													: "descending"
										}
									>
										<SortButton
											text={t(`metric.table.${name}`)}
											sorted={sorted}
											onSort={column.getToggleSortingHandler()}
										/>
									</th>
								);
							})}
							<th scope="col" className="print:hidden">
								{t("facts.link")}
							</th>
						</tr>
					))}
				</thead>
				<tbody>
					{table.getRowModel().rows.map((row) => (
						<PointLine key={row.id} row={row.original} view={view} />
					))}
				</tbody>
			</table>
		</div>
	);
}
