import { Link } from "@remix-run/react";
import type { MessageKey } from "../i18n/translate.ts";
import type { CatalogueRow } from "./catalogue-row.ts";
import {
	type CatalogueLook,
	type CatalogueSort,
	writeLook,
} from "./catalogue-view.ts";
import { changeOf } from "./change.ts";
import { ChangeMark } from "./change-mark.tsx";
import { Figure } from "./figure.tsx";
import { useReader } from "./reader-context.tsx";
import { Spark } from "./spark.tsx";
import { standingOf } from "./standing.ts";
import { StateMark } from "./state-mark.tsx";
import { useFigures } from "./use-figures.ts";
import { ownFigure, useLiveRows } from "./use-live-figure.ts";

interface HeadProperties {
	readonly text: MessageKey & `catalogue.column.${string}`;
	readonly sort: CatalogueSort;
	readonly look: CatalogueLook;
}

/** A heading that sorts: a link, so that the order stands in the address and needs no script. */
function SortHead({ text, sort, look }: HeadProperties) {
	const { t } = useReader();
	const active = look.sort === sort;
	const descending = active && !look.descending;
	return (
		<th
			scope="col"
			aria-sort={
				active ? (look.descending ? "descending" : "ascending") : undefined
			}
		>
			<Link
				to={writeLook({ ...look, sort, descending })}
				replace
				preventScrollReset
				className="inline-flex items-center gap-1 hover:text-accent"
			>
				{t(text)}
				<svg
					aria-hidden="true"
					viewBox="0 0 8 10"
					className="h-2.5 w-2 fill-current"
				>
					<path
						d="M4 0 7.5 4H.5Z"
						opacity={active && !look.descending ? 1 : 0.25}
					/>
					<path
						d="M4 10 .5 6h7Z"
						opacity={active && look.descending ? 1 : 0.25}
					/>
				</svg>
			</Link>
		</th>
	);
}

interface Properties {
	readonly rows: readonly CatalogueRow[];
	readonly sprite: string;
	readonly look: CatalogueLook;
}

/** The catalogue's table twin. */
export function MetricList({ rows: found, sprite, look }: Properties) {
	const rows = useLiveRows(found, ownFigure);
	const { t } = useReader();
	const figures = useFigures();
	return (
		<div className="overflow-x-auto border border-line bg-panel">
			<table className="figures">
				<caption className="sr-only">{t("catalogue.title")}</caption>
				<thead>
					<tr>
						<SortHead text="catalogue.column.metric" sort="name" look={look} />
						<SortHead text="catalogue.column.group" sort="group" look={look} />
						<th scope="col" className="number">
							{t("catalogue.column.value")}
						</th>
						<SortHead
							text="catalogue.column.change"
							sort="change"
							look={look}
						/>
						<th scope="col">{t("catalogue.column.trend")}</th>
						<th scope="col" className="number">
							{t("catalogue.column.sample")}
						</th>
						<SortHead text="catalogue.column.state" sort="state" look={look} />
						<th scope="col">{t("catalogue.column.owner")}</th>
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => (
						<tr key={row.key}>
							<th scope="row" className="min-w-44">
								<Link
									to={`/metrics/${row.key}`}
									prefetch="intent"
									className="hover:text-accent hover:underline"
								>
									{row.name}
								</Link>
							</th>
							<td className="whitespace-nowrap text-muted">
								{t(`group.${row.group}`)}
							</td>
							<td className="number font-semibold">
								<Figure
									observation={row.current}
									before={row.previous}
									unit={row.unit}
									formula={row.formula}
									completeThrough={row.completeThrough}
								/>
							</td>
							<td>
								<ChangeMark change={changeOf(row, row.current, row.previous)} />
							</td>
							<td className="drawing">
								<Spark
									sprite={sprite}
									metricKey={row.key}
									className="h-4 w-24"
								/>
							</td>
							<td className="number">{figures.count(row.current.sample)}</td>
							<td>
								<StateMark
									standing={standingOf(row, row.current)}
									partial={row.current.partial}
								/>
							</td>
							<td className="whitespace-nowrap text-muted">{row.owner}</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
