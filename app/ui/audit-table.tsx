import { Link } from "@remix-run/react";
import type { AuditRow, FieldChange } from "../audit/audit-entry.ts";
import { actionWords, objectPage, objectWords } from "./audit-words.ts";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

/** A definition has many fields; the rest opens on demand. */
const SHOWN = 4;

function Change({ change }: { change: FieldChange }) {
	const { t } = useReader();
	return (
		<li className="min-w-0 break-words">
			<span className="text-muted">{change.field}</span>{" "}
			{change.before !== null && (
				<del className="bg-bad-soft px-0.5 [overflow-wrap:anywhere]">
					<span className="sr-only">{t("admin.audit.was")} </span>
					{change.before}
				</del>
			)}
			{change.before !== null && change.after !== null && (
				<span aria-hidden="true"> → </span>
			)}
			{change.after !== null && (
				<ins className="bg-accent-soft px-0.5 no-underline [overflow-wrap:anywhere]">
					<span className="sr-only">{t("admin.audit.is")} </span>
					{change.after}
				</ins>
			)}
		</li>
	);
}

function Changes({ changes }: Pick<AuditRow, "changes">) {
	const { t } = useReader();
	const list = (some: readonly FieldChange[]) => (
		<ul className="space-y-0.5 font-mono text-xs">
			{some.map((change) => (
				<Change key={change.field} change={change} />
			))}
		</ul>
	);
	const rest = changes.slice(SHOWN);
	return (
		<>
			{list(changes.slice(0, SHOWN))}
			{rest.length > 0 && (
				<details>
					<summary className="text-xs text-muted">
						{t("admin.audit.more", { n: rest.length })}
					</summary>
					{list(rest)}
				</details>
			)}
		</>
	);
}

function AuditLine({ row }: { row: AuditRow }) {
	const { t } = useReader();
	const figures = useFigures();
	const page = objectPage(row.objectType, row.objectId);
	const only = (values: Record<string, string>) =>
		`/admin/audit?${new URLSearchParams(values)}`;
	const object =
		row.objectName ?? `${objectWords(row.objectType, t)} ${row.objectId}`;
	return (
		<tr>
			<th scope="row" className="font-normal whitespace-nowrap">
				<time dateTime={row.at}>{figures.instant(row.at)}</time>
			</th>
			<td className="whitespace-nowrap">
				<Link
					to={only({ actor: row.actor })}
					aria-label={t("admin.audit.only", { name: row.actor })}
					className="hover:text-accent hover:underline"
				>
					{row.actor}
				</Link>
				{row.address && (
					<span className="block text-xs text-muted">{row.address}</span>
				)}
			</td>
			<td className="font-medium whitespace-nowrap">
				{actionWords(row.action, t)}
			</td>
			<td className="whitespace-nowrap">
				{page ? (
					<Link to={page} className="text-accent hover:underline">
						{object}
					</Link>
				) : (
					object
				)}
			</td>
			<td className="w-1/2 min-w-56">
				<Changes changes={row.changes} />
			</td>
		</tr>
	);
}

const COLUMNS = ["when", "who", "what", "on", "changes"] as const;

export function AuditTable({ rows }: { rows: readonly AuditRow[] }) {
	const { t } = useReader();
	return (
		<div className="relative overflow-x-auto border border-line bg-panel">
			<table className="figures" data-testid="audit">
				<caption className="sr-only">{t("admin.audit.title")}</caption>
				<thead>
					<tr>
						{COLUMNS.map((name) => (
							<th key={name} scope="col">
								{t(`admin.audit.column.${name}`)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => (
						<AuditLine key={row.id} row={row} />
					))}
				</tbody>
			</table>
		</div>
	);
}
