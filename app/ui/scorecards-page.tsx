import { Form, Link, useSubmit } from "@remix-run/react";
import { useState } from "react";
import { formatSigned } from "../metrics/format-value.ts";
import { CardStateMark } from "./card-state-mark.tsx";
import { ChoiceField } from "./choice-field.tsx";
import { EmptyState } from "./empty-state.tsx";
import { PageHead } from "./page-head.tsx";
import { useReader } from "./reader-context.tsx";
import { ScoreHeat } from "./score-heat.tsx";
import type { CardRow } from "./scorecard-view.ts";
import { SortButton } from "./sort-button.tsx";
import {
	CARD_COLUMNS,
	type CardColumn,
	useCardTable,
} from "./use-card-table.ts";
import { useFigures } from "./use-figures.ts";
import { useHydrated } from "./use-hydrated.ts";

interface Properties {
	readonly rows: readonly CardRow[];
	/** There is somebody for whom this reader may write one. */
	readonly mayWrite: boolean;
	readonly quarter: string;
	readonly quarters: readonly {
		readonly value: string;
		readonly text: string;
	}[];
}

const NONE = <span className="text-muted">–</span>;
const isWord = (column: CardColumn) =>
	column === "person" || column === "state";

function useCell() {
	const { locale } = useReader();
	const figures = useFigures();
	const two = new Intl.NumberFormat(locale, {
		minimumFractionDigits: 2,
		maximumFractionDigits: 2,
	});
	return (row: CardRow, column: CardColumn) => {
		switch (column) {
			case "person":
				return (
					<>
						<Link
							to={`/scorecards/${row.id}`}
							prefetch="intent"
							className="text-accent hover:underline"
						>
							{row.person.name}
						</Link>
						{row.unit && (
							<span className="block text-2xs font-normal text-muted">
								{row.unit}
							</span>
						)}
					</>
				);
			case "state":
				return <CardStateMark state={row.state} />;
			case "score":
				return row.score === null ? (
					NONE
				) : (
					<span className="font-semibold">{two.format(row.score)}</span>
				);
			case "moved": {
				if (row.score === null || row.before === null) return NONE;
				const change = row.score - row.before;
				return (
					<span
						className={
							change > 0 ? "text-good" : change < 0 ? "text-bad" : "text-muted"
						}
					>
						{formatSigned(change, locale, 2)}
					</span>
				);
			}
			case "percent":
				return row.percent === null
					? NONE
					: figures.value(row.percent, "percent");
			case "users":
				return figures.value(row.userWeight, "percent");
			case "open":
				return row.open === 0 ? (
					NONE
				) : (
					<span className="font-semibold text-warn">
						<span aria-hidden="true">▮▮ </span>
						{row.open}
					</span>
				);
		}
	};
}

/** Every card of a quarter: who stands where, and what waits for a ruling. */
export function ScorecardsPage({
	rows,
	mayWrite,
	quarter,
	quarters,
}: Properties) {
	const { t, locale } = useReader();
	const submit = useSubmit();
	const hydrated = useHydrated();
	const [query, setQuery] = useState("");
	const table = useCardTable(rows, query, locale);
	const cell = useCell();
	const shown = table.getRowModel().rows.map(({ original }) => original);
	const headings = table.getHeaderGroups()[0]?.headers ?? [];
	return (
		<>
			<PageHead title={t("scorecards.title")} lead={t("scorecards.lead")}>
				{mayWrite && (
					<Link
						to={`/scorecards/new?quarter=${quarter}`}
						className="button button-primary inline-flex items-center print:hidden"
					>
						{t("scorecards.new")}
					</Link>
				)}
			</PageHead>
			<Form
				method="get"
				className="mb-3 flex flex-wrap items-end gap-2 print:hidden"
				onChange={(event) => {
					if ((event.target as unknown as Element).tagName === "SELECT")
						submit(event.currentTarget);
				}}
			>
				<ChoiceField
					name="quarter"
					label={t("scorecards.quarter")}
					value={quarter}
					options={quarters}
				/>
				{!hydrated && (
					<button type="submit" className="button">
						{t("alerts.filter.apply")}
					</button>
				)}
				{hydrated && rows.length > 0 && (
					<label className="flex min-w-0 flex-col gap-0.5">
						<span className="text-2xs text-muted">
							{t("scorecards.filter")}
						</span>
						<input
							type="search"
							className="field"
							value={query}
							onChange={(event) => setQuery(event.target.value)}
						/>
					</label>
				)}
			</Form>
			{rows.length === 0 ? (
				<EmptyState
					title={t("scorecards.empty")}
					text={t("scorecards.empty.text")}
				/>
			) : (
				<>
					<div className="relative overflow-x-auto border border-line bg-panel">
						<table className="figures">
							<caption className="sr-only">{t("scorecards.table")}</caption>
							<thead>
								<tr>
									{CARD_COLUMNS.map((column) => {
										const heading = headings.find(({ id }) => id === column);
										const sorted = heading?.column.getIsSorted() ?? false;
										return (
											<th
												key={column}
												scope="col"
												className={isWord(column) ? undefined : "number"}
												aria-sort={
													sorted === false
														? undefined
														: sorted === "asc"
															? "ascending"
															: "descending"
												}
											>
												<SortButton
													text={t(`scorecards.column.${column}`)}
													sorted={sorted}
													onSort={heading?.column.getToggleSortingHandler()}
												/>
											</th>
										);
									})}
								</tr>
							</thead>
							<tbody>
								{shown.map((row) => (
									<tr key={row.id}>
										{CARD_COLUMNS.map((column) =>
											column === "person" ? (
												<th key={column} scope="row">
													{cell(row, column)}
												</th>
											) : (
												<td
													key={column}
													className={isWord(column) ? undefined : "number"}
												>
													{cell(row, column)}
												</td>
											),
										)}
									</tr>
								))}
							</tbody>
						</table>
					</div>
					{shown.length === 0 && (
						<p role="status" className="mt-2 text-sm text-muted">
							{t("scorecards.none")}
						</p>
					)}
					<ScoreHeat rows={shown} />
				</>
			)}
		</>
	);
}
