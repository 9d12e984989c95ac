import { Form, Link, useSubmit } from "@remix-run/react";
import type { DirectoryEntry, Named } from "../directory/directory-person.ts";
import { EmptyState } from "./empty-state.tsx";
import { PageHead } from "./page-head.tsx";
import { PeopleTable } from "./people-table.tsx";
import { useReader } from "./reader-context.tsx";

interface Choice {
	readonly query: string;
	readonly teamId: number | null;
	readonly officeId: number | null;
	readonly page: number;
}

interface Properties {
	readonly choice: Choice;
	readonly people: readonly DirectoryEntry[];
	readonly total: number;
	readonly pages: number;
	readonly teams: readonly Named[];
	readonly offices: readonly Named[];
}

interface GroupFieldProperties {
	readonly name: "team" | "office";
	readonly groups: readonly Named[];
	readonly value: number | null;
	readonly onChange: (form: HTMLFormElement | null) => void;
}

function GroupField({ name, groups, value, onChange }: GroupFieldProperties) {
	const { t, language } = useReader();
	if (groups.length === 0) return null;
	return (
		<label className="flex min-w-0 flex-col gap-0.5">
			<span className="text-2xs text-muted">{t(`people.${name}`)}</span>
			<select
				key={value}
				name={name}
				className="field"
				defaultValue={value ?? ""}
				onChange={(event) => onChange(event.currentTarget.form)}
			>
				<option value="">{t(`people.any.${name}`)}</option>
				{groups.map((group) => (
					<option key={group.id} value={group.id}>
						{group[language]}
					</option>
				))}
			</select>
		</label>
	);
}

function Controls({ choice, teams, offices }: Properties) {
	const { t } = useReader();
	const submit = useSubmit();
	const send = (form: HTMLFormElement | null) => submit(form);
	return (
		<Form
			method="get"
			role="search"
			className="mb-4 flex flex-wrap items-end gap-3"
		>
			<label className="flex min-w-0 flex-1 basis-56 flex-col gap-0.5 sm:max-w-80">
				<span className="text-2xs text-muted">{t("people.search")}</span>
				<input
					key={choice.query}
					className="field w-full"
					type="search"
					name="q"
					placeholder={t("people.search.hint")}
					defaultValue={choice.query}
					autoComplete="off"
				/>
			</label>
			<GroupField
				name="team"
				groups={teams}
				value={choice.teamId}
				onChange={send}
			/>
			<GroupField
				name="office"
				groups={offices}
				value={choice.officeId}
				onChange={send}
			/>
			<button type="submit" className="button">
				{t("people.apply")}
			</button>
		</Form>
	);
}

function Pages({ choice, pages }: Pick<Properties, "choice" | "pages">) {
	const { t } = useReader();
	if (pages === 1) return null;
	const to = (page: number) => {
		const search = new URLSearchParams();
		if (choice.query) search.set("q", choice.query);
		if (choice.teamId) search.set("team", String(choice.teamId));
		if (choice.officeId) search.set("office", String(choice.officeId));
		search.set("page", String(page));
		return `?${search}`;
	};
	return (
		<nav
			aria-label={t("people.pages")}
			className="mt-3 flex flex-wrap items-center gap-2"
		>
			{choice.page > 1 && (
				<Link className="button" rel="prev" to={to(choice.page - 1)}>
					{t("people.previous")}
				</Link>
			)}
			<span className="text-sm text-muted">
				{t("people.page", { page: choice.page, pages })}
			</span>
			{choice.page < pages && (
				<Link className="button" rel="next" to={to(choice.page + 1)}>
					{t("people.next")}
				</Link>
			)}
		</nav>
	);
}

/** Who works here. */
export function PeoplePage(properties: Properties) {
	const { t } = useReader();
	const { choice, people, total, pages } = properties;
	const narrowed =
		choice.query !== "" || choice.teamId !== null || choice.officeId !== null;
	return (
		<>
			<PageHead title={t("people.title")} lead={t("people.lead")}>
				<p role="status" className="text-xs text-muted">
					{t("people.count", { n: total })}
				</p>
			</PageHead>
			<Controls {...properties} />
			{people.length > 0 ? (
				<PeopleTable people={people} caption={t("people.title")} />
			) : (
				<EmptyState
					title={t(narrowed ? "people.nobody.title" : "people.empty.title")}
					text={t(narrowed ? "people.nobody.text" : "people.empty.text")}
				/>
			)}
			<Pages choice={choice} pages={pages} />
		</>
	);
}
