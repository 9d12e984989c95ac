import { Form, Link, useSubmit } from "@remix-run/react";
import type { BatchRow } from "./batch-row.ts";
import { BatchState } from "./batch-state.tsx";
import { EmptyState } from "./empty-state.tsx";
import { kindName } from "./kind-name.ts";
import { PageHead } from "./page-head.tsx";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

interface Properties {
	readonly rows: readonly BatchRow[];
	readonly kinds: readonly string[];
	/** The kind that is asked for, or empty. */
	readonly kind: string;
	readonly before: number | null;
	readonly next: number | null;
}

/** Nothing happened: said, but not loudly. */
const faint = (count: number) => (count === 0 ? "text-muted" : "");

function BatchLine({ row }: { row: BatchRow }) {
	const { t } = useReader();
	const figures = useFigures();
	const undone = row.undoneAt !== null;
	return (
		<tr className={undone ? "text-muted" : undefined}>
			<th scope="row" className="whitespace-nowrap">
				<Link
					to={`/batches/${row.id}`}
					prefetch="intent"
					className="text-accent hover:underline"
				>
					{row.id}
				</Link>
			</th>
			<td className="whitespace-nowrap">{kindName(row.kind, t)}</td>
			<td className="max-w-64 truncate">
				{row.source}{" "}
				<span className="text-xs text-muted">
					{row.fileName ?? t(`via.${row.via}`)}
				</span>
			</td>
			<td className="whitespace-nowrap">
				<time dateTime={row.receivedAt}>{figures.instant(row.receivedAt)}</time>
			</td>
			<td className="max-w-48 truncate">{row.sentBy}</td>
			<td className={`number ${undone ? "line-through" : "font-semibold"}`}>
				{figures.count(row.accepted)}
			</td>
			<td className={`number ${faint(row.duplicates)}`}>
				{figures.count(row.duplicates)}
			</td>
			<td className={`number ${faint(row.superseded)}`}>
				{figures.count(row.superseded)}
			</td>
			<td
				className={`number ${row.rejected > 0 ? "font-semibold text-bad" : "text-muted"}`}
			>
				{figures.count(row.rejected)}
			</td>
			<td>
				<BatchState undone={undone} />
			</td>
		</tr>
	);
}

function BatchTable({ rows }: Pick<Properties, "rows">) {
	const { t } = useReader();
	return (
		<div className="overflow-x-auto border border-line bg-panel">
			<table className="figures" data-testid="batches">
				<caption className="sr-only">{t("batches.title")}</caption>
				<thead>
					<tr>
						{(["batch", "kind", "source", "when", "by"] as const).map(
							(name) => (
								<th key={name} scope="col">
									{t(`batches.column.${name}`)}
								</th>
							),
						)}
						{(
							["accepted", "duplicates", "superseded", "rejected"] as const
						).map((name) => (
							<th key={name} scope="col" className="number">
								{t(`batches.column.${name}`)}
							</th>
						))}
						<th scope="col">{t("batches.column.state")}</th>
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => (
						<BatchLine key={row.id} row={row} />
					))}
				</tbody>
			</table>
		</div>
	);
}

export function BatchList({ rows, kinds, kind, before, next }: Properties) {
	const { t } = useReader();
	const submit = useSubmit();
	const filtered = kind !== "" || before !== null;
	const search = (values: Record<string, string>) =>
		`?${new URLSearchParams(kind ? { kind, ...values } : values)}`;
	return (
		<>
			<PageHead title={t("batches.title")} lead={t("batches.lead")}>
				<Form
					method="get"
					className="flex items-end gap-2"
					onChange={(event) => submit(event.currentTarget)}
				>
					<label className="flex flex-col gap-0.5">
						<span className="text-2xs text-muted">
							{t("batches.filter.kind")}
						</span>
						<select
							key={kind}
							name="kind"
							className="field"
							defaultValue={kind}
						>
							<option value="">{t("batches.filter.any")}</option>
							{kinds.map((key) => (
								<option key={key} value={key}>
									{kindName(key, t)}
								</option>
							))}
						</select>
					</label>
					<noscript>
						<button type="submit" className="button">
							{t("batches.filter.apply")}
						</button>
					</noscript>
				</Form>
			</PageHead>
			{rows.length > 0 ? (
				<BatchTable rows={rows} />
			) : (
				<EmptyState
					title={t(
						filtered ? "batches.emptyFiltered.title" : "batches.empty.title",
					)}
					text={t(
						filtered ? "batches.emptyFiltered.text" : "batches.empty.text",
					)}
				/>
			)}
			<nav aria-label={t("batches.title")} className="mt-3 flex gap-2">
				{before !== null && (
					<Link className="button" to={search({})}>
						{t("batches.newest")}
					</Link>
				)}
				{next !== null && (
					<Link className="button" to={search({ before: String(next) })}>
						{t("batches.older")}
					</Link>
				)}
			</nav>
		</>
	);
}
