import { Form, Link } from "@remix-run/react";
import type { AuditRow } from "../audit/audit-entry.ts";
import type { AuditFilter } from "../audit/audit-filter.ts";
import { AuditTable } from "./audit-table.tsx";
import { actionWords, OBJECT_TYPES, objectWords } from "./audit-words.ts";
import { EmptyState } from "./empty-state.tsx";
import { PageHead } from "./page-head.tsx";
import { useReader } from "./reader-context.tsx";

interface Properties {
	readonly choice: AuditFilter;
	readonly rows: readonly AuditRow[];
	readonly next: number | null;
	readonly actions: readonly string[];
}

const asSearch = ({ before: _, ...choice }: AuditFilter): URLSearchParams => {
	const search = new URLSearchParams();
	for (const [name, value] of [
		["actor", choice.actor],
		["action", choice.action],
		["type", choice.objectType],
		["id", choice.objectId],
		["from", choice.from],
		["to", choice.to],
	] as const)
		if (value !== null) search.set(name, value);
	return search;
};

function TextField({
	name,
	label,
	value,
	type = "text",
}: {
	name: string;
	label: string;
	value: string | null;
	type?: "text" | "date";
}) {
	return (
		<label className="flex min-w-0 flex-col gap-0.5">
			<span className="text-2xs text-muted">{label}</span>
			<input
				className={`field ${type === "text" ? "w-36" : ""}`}
				type={type}
				name={name}
				defaultValue={value ?? ""}
				autoComplete="off"
			/>
		</label>
	);
}

function ChoiceField({
	name,
	label,
	any,
	value,
	options,
}: {
	name: string;
	label: string;
	any: string;
	value: string | null;
	options: readonly (readonly [value: string, words: string])[];
}) {
	return (
		<label className="flex min-w-0 flex-col gap-0.5">
			<span className="text-2xs text-muted">{label}</span>
			<select className="field" name={name} defaultValue={value ?? ""}>
				<option value="">{any}</option>
				{options.map(([key, words]) => (
					<option key={key} value={key}>
						{words}
					</option>
				))}
			</select>
		</label>
	);
}

function Filter({ choice, actions }: Pick<Properties, "choice" | "actions">) {
	const { t } = useReader();
	return (
		<Form
			key={asSearch(choice).toString()}
			method="get"
			role="search"
			className="mb-4 flex flex-wrap items-end gap-3"
		>
			<TextField
				name="actor"
				label={t("admin.audit.filter.actor")}
				value={choice.actor}
			/>
			<ChoiceField
				name="action"
				label={t("admin.audit.filter.action")}
				any={t("admin.audit.filter.action.any")}
				value={choice.action}
				options={actions.map((action) => [action, actionWords(action, t)])}
			/>
			<ChoiceField
				name="type"
				label={t("admin.audit.filter.type")}
				any={t("admin.audit.filter.type.any")}
				value={choice.objectType}
				options={OBJECT_TYPES.map((type) => [type, objectWords(type, t)])}
			/>
			<TextField
				name="id"
				label={t("admin.audit.filter.id")}
				value={choice.objectId}
			/>
			<TextField
				name="from"
				type="date"
				label={t("admin.audit.filter.from")}
				value={choice.from}
			/>
			<TextField
				name="to"
				type="date"
				label={t("admin.audit.filter.to")}
				value={choice.to}
			/>
			<button type="submit" className="button">
				{t("admin.audit.filter.apply")}
			</button>
			<Link to="/admin/audit" className="button">
				{t("admin.audit.filter.clear")}
			</Link>
		</Form>
	);
}

/** Who did what to what, the latest first. */
export function AuditPage({ choice, rows, next, actions }: Properties) {
	const { t } = useReader();
	const search = asSearch(choice);
	const older = new URLSearchParams(search);
	older.set("before", String(next));
	return (
		<>
			<PageHead title={t("admin.audit.title")} lead={t("admin.audit.lead")} />
			<Filter choice={choice} actions={actions} />
			{rows.length === 0 ? (
				<EmptyState
					title={t("admin.audit.empty.title")}
					text={t("admin.audit.empty.text")}
				/>
			) : (
				<AuditTable rows={rows} />
			)}
			<nav aria-label={t("admin.audit.title")} className="mt-3 flex gap-2">
				{choice.before !== null && (
					<Link className="button" to={`?${search}`}>
						{t("admin.audit.newest")}
					</Link>
				)}
				{next !== null && (
					<Link className="button" to={`?${older}`}>
						{t("admin.audit.older")}
					</Link>
				)}
			</nav>
		</>
	);
}
