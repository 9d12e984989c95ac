import { Link } from "@remix-run/react";
import { Fragment } from "react";
import type { CatalogueRow } from "./catalogue-row.ts";
import {
	CATALOGUE_COLUMNS,
	type CatalogueColumn,
	type CatalogueLook,
	type CatalogueSort,
	writeLook,
} from "./catalogue-view.ts";
import { changeOf } from "./change.ts";
import { ChangeMark } from "./change-mark.tsx";
import { Figure } from "./figure.tsx";
import { useReader } from "./reader-context.tsx";
import { sectionName } from "./section-name.ts";
import { SortMark } from "./sort-mark.tsx";
import { Spark } from "./spark.tsx";
import { standingOf } from "./standing.ts";
import { StateMark } from "./state-mark.tsx";
import { targetText } from "./target-text.ts";
import type { CatalogueSection } from "./use-catalogue-table.ts";
import { useFigures } from "./use-figures.ts";
import { ownFigure, useLiveFigure } from "./use-live-figure.ts";

const NUMBERS: ReadonlySet<string> = new Set(["value", "sample", "target"]);
/** Where the largest is of most interest. */
const LARGEST_FIRST: ReadonlySet<string> = new Set(["value", "sample"]);

interface HeadProperties {
	readonly column: CatalogueColumn | "name";
	readonly look: CatalogueLook;
	readonly onLook: (look: CatalogueLook) => void;
}

/** A heading that sorts: a link, so that the order stands in the address and needs no script. */
function Head({ column, look, onLook }: HeadProperties) {
	const { t } = useReader();
	const text = t(
		column === "name"
			? "catalogue.column.metric"
			: `catalogue.column.${column}`,
	);
	const className = NUMBERS.has(column) ? "number" : undefined;
	if (column === "trend")
		return (
			<th scope="col" className={className}>
				{text}
			</th>
		);
	const sort: CatalogueSort = column;
	const active = look.sort === sort;
	const descending = active ? !look.descending : LARGEST_FIRST.has(sort);
	const sorted = { ...look, sort, descending };
	return (
		<th
			scope="col"
			className={className}
			aria-sort={
				active ? (look.descending ? "descending" : "ascending") : undefined
			}
		>
			<Link
				to={writeLook(sorted) || "."}
				onClick={(event) => {
					if (event.metaKey || event.ctrlKey || event.shiftKey) return;
					event.preventDefault();
					onLook(sorted);
				}}
				replace
				preventScrollReset
				className="inline-flex items-center gap-1 hover:text-accent"
			>
				{text}
				<SortMark sorted={active && (look.descending ? "desc" : "asc")} />
			</Link>
		</th>
	);
}

function Line({
	row,
	sprite,
	columns,
}: {
	row: CatalogueRow;
	sprite: string;
	columns: readonly CatalogueColumn[];
}) {
	const { t } = useReader();
	const figures = useFigures();
	const { current, previous } = useLiveFigure(ownFigure(row), row);
	const cells: Readonly<Record<CatalogueColumn, () => React.ReactNode>> = {
		group: () => (
			<td className="whitespace-nowrap text-muted">
				{t(`group.${row.group}`)}
			</td>
		),
		value: () => (
			<td className="number font-semibold">
				<Figure
					observation={current}
					before={previous}
					unit={row.unit}
					formula={row.formula}
					completeThrough={row.completeThrough}
				/>
			</td>
		),
		change: () => (
			<td>
				<ChangeMark
					change={previous && changeOf(row, current, previous)}
					before={previous}
				/>
			</td>
		),
		trend: () => (
			<td className="drawing">
				<Spark sprite={sprite} metricKey={row.key} className="h-4 w-24" />
			</td>
		),
		sample: () => <td className="number">{figures.count(current.sample)}</td>,
		state: () => (
			<td>
				<StateMark
					standing={standingOf(row, current)}
					partial={current.partial}
					partly={current.factsBegin !== undefined}
				/>
			</td>
		),
		target: () => (
			<td className="number text-muted">
				{targetText(row, t, figures) ?? "–"}
			</td>
		),
		owner: () => <td className="whitespace-nowrap text-muted">{row.owner}</td>,
	};
	return (
		<tr>
			<th scope="row" className="min-w-44">
				<Link
					to={`/metrics/${row.key}`}
					prefetch="intent"
					className="hover:text-accent hover:underline"
				>
					{row.name}
				</Link>
			</th>
			{columns.map((column) => (
				<Fragment key={column}>{cells[column]()}</Fragment>
			))}
		</tr>
	);
}

interface Properties {
	readonly sections: readonly CatalogueSection[];
	readonly sprite: string;
	readonly look: CatalogueLook;
	readonly onLook: (look: CatalogueLook) => void;
}

/** The catalogue's table twin. */
export function MetricList({ sections, sprite, look, onLook }: Properties) {
	const { t } = useReader();
	const columns = CATALOGUE_COLUMNS.filter((column) =>
		look.columns.includes(column),
	);
	return (
		<div className="overflow-x-auto border border-line bg-panel">
			<table className="figures">
				<caption className="sr-only">{t("catalogue.title")}</caption>
				<thead>
					<tr>
						<Head column="name" look={look} onLook={onLook} />
						{columns.map((column) => (
							<Head key={column} column={column} look={look} onLook={onLook} />
						))}
					</tr>
				</thead>
				{sections.map((section) => {
					const name = sectionName(section, t);
					return (
						<tbody key={section.value}>
							{name && (
								<tr>
									<th
										scope="rowgroup"
										colSpan={columns.length + 1}
										className="plate bg-sunken"
									>
										{name}
										<span className="ml-3 font-normal">
											{section.rows.length}
										</span>
									</th>
								</tr>
							)}
							{section.rows.map((row) => (
								<Line
									key={row.key}
									row={row}
									sprite={sprite}
									columns={columns}
								/>
							))}
						</tbody>
					);
				})}
			</table>
		</div>
	);
}
