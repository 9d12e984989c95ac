import { Link } from "@remix-run/react";
import {
	BY_NAME,
	type CompanySplit,
	type TableLook,
	tableAddress,
} from "../home/company-question.ts";
import { KeyTableCell } from "./key-table-cell.tsx";
import type { KeyColumn, KeyRow, KeyTableView } from "./key-table-view.ts";
import { Pager } from "./pager.tsx";
import { useReader } from "./reader-context.tsx";
import { SortMark } from "./sort-mark.tsx";
import type { Standing } from "./standing.ts";
import { StateMark } from "./state-mark.tsx";
import { targetText } from "./target-text.ts";
import { useFigures } from "./use-figures.ts";

interface HeadProperties {
	readonly name: string;
	readonly sort: TableLook["sort"];
	readonly look: TableLook;
	readonly address: (look: TableLook) => string;
}

/** Sorts by a link: figures with the largest first, then turned round; names the other way. */
function SortLink({ name, sort, look, address }: HeadProperties) {
	const active = look.sort === sort;
	const descending = active ? !look.descending : sort !== BY_NAME;
	return (
		<Link
			to={address({ sort, descending, page: 1 })}
			preventScrollReset
			className="inline-flex items-end gap-1 text-ink hover:text-accent"
		>
			<span className="min-w-0">{name}</span>
			<SortMark
				sorted={active && (look.descending ? "desc" : "asc")}
				className="mb-0.5"
			/>
		</Link>
	);
}

/** The window of a column, and what it is held against. */
function ColumnNote({ column }: { column: KeyColumn }) {
	const { t } = useReader();
	const figures = useFigures();
	const target = targetText(column, t, figures);
	return (
		<span className="block text-2xs font-normal text-muted">
			<span className="block">
				{t("catalogue.window", { n: column.windowDays })}
			</span>
			{target && <span className="block">{target}</span>}
		</span>
	);
}

function Row({
	row,
	columns,
	whole = false,
}: {
	row: KeyRow;
	columns: readonly KeyColumn[];
	whole?: boolean;
}) {
	return (
		<tr className={whole ? "whole" : undefined}>
			<th scope="row">
				{whole ? (
					row.name
				) : (
					<Link
						to={row.to}
						prefetch="intent"
						className="hover:text-accent hover:underline"
					>
						{row.name}
					</Link>
				)}
				{row.code && (
					<span className="block font-mono text-2xs font-normal text-muted">
						{row.code}
					</span>
				)}
			</th>
			{columns.map((column, i) => {
				const cell = row.cells[i];
				return cell ? (
					<KeyTableCell
						key={column.key}
						column={column}
						cell={cell}
						scope={row.scope}
					/>
				) : (
					<td key={column.key} />
				);
			})}
		</tr>
	);
}

const SIGNS: readonly Standing[] = ["on-target", "off-target", "ok"];

interface Properties {
	readonly view: KeyTableView;
	readonly caption: string;
	/** The other question in the address that has to stay. */
	readonly by: CompanySplit | null;
}

/** Members down, key metrics across; head and names stay in sight while the rest moves inside its frame. */
export function KeyTable({ view, caption, by }: Properties) {
	const { t } = useReader();
	const { columns, look, rows } = view;
	const address = (other: TableLook) => tableAddress(by, other);
	const order = (sort: TableLook["sort"]) =>
		look.sort !== sort
			? undefined
			: look.descending
				? "descending"
				: "ascending";
	return (
		<>
			<div className="key-table">
				<table className="figures" data-testid="key-table">
					<caption className="sr-only">{caption}</caption>
					<thead>
						<tr>
							<th scope="col" aria-sort={order(BY_NAME)}>
								<SortLink
									name={t(`dimension.${view.by}`)}
									sort={BY_NAME}
									look={look}
									address={address}
								/>
							</th>
							{columns.map((column) => (
								<th
									key={column.key}
									scope="col"
									className="number"
									aria-sort={order(column.key)}
								>
									<SortLink
										name={column.name}
										sort={column.key}
										look={look}
										address={address}
									/>
									<ColumnNote column={column} />
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						<Row row={view.total} columns={columns} whole />
						{rows.map((row) => (
							<Row key={row.scope} row={row} columns={columns} />
						))}
					</tbody>
				</table>
			</div>
			<div className="mt-2 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 text-xs text-muted">
				<p className="flex flex-wrap gap-x-4">
					{SIGNS.map((sign) => (
						<span key={sign} className="inline-flex items-baseline gap-1">
							<StateMark standing={sign} />
							{sign === "ok" && t("company.noTarget")}
						</span>
					))}
					<span>{t("company.compared")}</span>
				</p>
				<Pager
					page={look.page}
					pages={view.pages}
					rows={rows.length}
					address={(page) => address({ ...look, page })}
				/>
			</div>
		</>
	);
}
