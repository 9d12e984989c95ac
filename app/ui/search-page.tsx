import { Form, Link } from "@remix-run/react";
import type { ShownGroup } from "../search/search-entry.ts";
import { EmptyState } from "./empty-state.tsx";
import { ENTRY_KIND_NAMES } from "./entry-kind-name.ts";
import { PageHead } from "./page-head.tsx";
import { useReader } from "./reader-context.tsx";

function Group({ group }: { group: ShownGroup }) {
	const { t } = useReader();
	const heading = `group-${group.kind}`;
	return (
		<section aria-labelledby={heading}>
			<h2 id={heading} className="plate border-b border-line pb-1">
				{t(ENTRY_KIND_NAMES[group.kind])}
			</h2>
			<ul className="divide-y divide-line">
				{group.hits.map(({ href, name, hint }) => (
					<li key={href} className="flex flex-wrap items-baseline gap-x-3">
						<Link
							to={href}
							prefetch="intent"
							className="py-1.5 font-medium hover:text-accent hover:underline"
						>
							{name}
						</Link>
						{hint && <span className="text-xs text-muted">{hint}</span>}
					</li>
				))}
			</ul>
			{group.more > 0 && (
				<p className="mt-1 text-xs text-muted">
					{t("search.more", { n: group.more })}
				</p>
			)}
		</section>
	);
}

interface Properties {
	readonly query: string;
	readonly groups: readonly ShownGroup[];
}

/** The dialog's results as a page: for who reads without JavaScript, or wants to see them all. */
export function SearchPage({ query, groups }: Properties) {
	const { t } = useReader();
	return (
		<>
			<PageHead title={t("search.title")} lead={t("search.lead")} />
			<Form
				method="get"
				role="search"
				className="mb-6 flex max-w-xl flex-wrap gap-2"
			>
				<input
					key={query}
					className="field min-w-0 flex-1"
					type="search"
					name="q"
					aria-label={t("search.label")}
					placeholder={t("search.hint")}
					defaultValue={query}
					autoComplete="off"
				/>
				<button type="submit" className="button button-primary">
					{t("search.submit")}
				</button>
			</Form>
			{groups.length === 0 ? (
				<EmptyState
					title={t("search.nothing.title", { query })}
					text={t("search.nothing.text")}
				/>
			) : (
				<div className="max-w-3xl space-y-6">
					{groups.map((group) => (
						<Group key={group.kind} group={group} />
					))}
				</div>
			)}
		</>
	);
}
