import { Link } from "@remix-run/react";
import { formatAmount } from "../metrics/format-value.ts";
import type {
	FactCell,
	FactRow,
	FactsView,
	NamedMeasure,
} from "./facts-view.ts";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

const SCALED = { money: 10_000, score4: 10_000, count: 1, seconds: 3600 };

/** A stored whole number in words: money in the reporting currency, time in hours. */
export function MeasureText({
	measure,
	sum,
}: {
	measure: NamedMeasure;
	sum: number;
}) {
	const figures = useFigures();
	const value = sum / SCALED[measure.unit];
	switch (measure.unit) {
		case "money":
			return figures.value(value, "money", "exact");
		case "count":
			return figures.count(value);
		case "seconds":
			return `${figures.value(value, "hours")} ${figures.suffix("hours")}`;
		case "score4":
			return figures.value(value, "stars");
	}
}

function Cell({ cell }: { cell: FactCell }) {
	const { t, locale } = useReader();
	const figures = useFigures();
	switch (cell.is) {
		case "nothing":
			return <span className="text-muted">–</span>;
		case "hidden":
			return (
				<span className="text-xs text-muted italic">{t("facts.hidden")}</span>
			);
		case "amount":
			return formatAmount(cell.amount, cell.currency, locale);
		case "number":
			return figures.count(cell.value);
		case "instant":
			return figures.instant(cell.at);
		case "masked":
		case "text":
			return cell.text;
	}
}

const SHAPES = {
	number: "number",
	short: "whitespace-nowrap",
	text: "min-w-56 max-w-md break-words",
} as const;

function FactLine({ row, view }: { row: FactRow; view: FactsView }) {
	const { t } = useReader();
	const figures = useFigures();
	return (
		<tr>
			<th scope="row" className="whitespace-nowrap">
				<time dateTime={row.at}>{figures.instant(row.at)}</time>
			</th>
			{view.columns.map(({ name, shape }, i) => (
				<td key={name} className={SHAPES[shape]}>
					<Cell cell={row.cells[i] ?? { is: "nothing" }} />
				</td>
			))}
			{view.measures.map((measure, i) => (
				<td key={measure.label} className="number font-semibold">
					<MeasureText measure={measure} sum={row.measures[i] ?? 0} />
				</td>
			))}
			<td className="font-mono text-xs whitespace-nowrap">
				{row.id}
				<span className="ml-2 font-sans text-muted">
					{row.source}
					{row.version > 1 &&
						` · ${t("facts.version", { version: row.version })}`}
				</span>
			</td>
			<td>
				<Link
					to={`/batches/${row.batchId}`}
					aria-label={t("facts.batch", { id: String(row.batchId) })}
					className="text-accent hover:underline"
				>
					{row.batchId}
				</Link>
			</td>
		</tr>
	);
}

/** One page of facts: what each says, what it counts for, and the batch that it came with. */
export function FactTable({ view }: { view: FactsView }) {
	const { t } = useReader();
	return (
		<div className="facts-listed overflow-x-auto border border-line bg-panel">
			<table className="figures" data-testid="facts">
				<caption className="sr-only">
					{t("facts.title", { name: view.name })}, {t("facts.newest")}
				</caption>
				<thead>
					<tr>
						<th scope="col">{t("facts.column.when")}</th>
						{view.columns.map(({ name, label, shape }) => (
							<th
								key={name}
								scope="col"
								className={shape === "number" ? "number" : undefined}
							>
								{label}
							</th>
						))}
						{view.measures.map(({ label }) => (
							<th key={label} scope="col" className="number">
								<span className="block text-2xs">{t("facts.column.adds")}</span>
								{label}
							</th>
						))}
						<th scope="col">{t("facts.column.id")}</th>
						<th scope="col">{t("facts.column.batch")}</th>
					</tr>
				</thead>
				<tbody>
					{view.rows.map((row) => (
						<FactLine key={`${row.source} ${row.id}`} row={row} view={view} />
					))}
				</tbody>
			</table>
		</div>
	);
}
