import { Form } from "@remix-run/react";
import { CatalogueFilters } from "./catalogue-filters.tsx";
import type { CatalogueRow } from "./catalogue-row.ts";
import {
	CATALOGUE_SORTS,
	CATALOGUE_VIEWS,
	type CatalogueLook,
} from "./catalogue-view.ts";
import { ColumnChoice } from "./column-choice.tsx";
import { useReader } from "./reader-context.tsx";
import { useSlashKey } from "./use-slash-key.ts";

interface Properties {
	readonly look: CatalogueLook;
	readonly onLook: (look: CatalogueLook) => void;
	/** All that there are, for what can be filtered by. */
	readonly rows: readonly CatalogueRow[];
	/** How many are shown. */
	readonly found: number;
}

/** Search, filters, order and view. A plain GET form; with JavaScript each change takes effect at once. */
export function CatalogueControls({ look, onLook, rows, found }: Properties) {
	const { t } = useReader();
	const search = useSlashKey();
	return (
		<Form
			method="get"
			role="search"
			className="flex flex-wrap items-end gap-x-3 gap-y-2"
			onSubmit={(event) => event.preventDefault()}
		>
			<label className="min-w-0 flex-1 basis-48 sm:flex-none">
				<span className="sr-only">{t("catalogue.search")}</span>
				<input
					ref={search}
					aria-keyshortcuts="/"
					className="field w-full sm:w-56"
					type="search"
					name="q"
					placeholder={t("catalogue.search.hint")}
					value={look.query}
					onChange={(event) => onLook({ ...look, query: event.target.value })}
					autoComplete="off"
				/>
			</label>
			<fieldset className="flex border border-line-strong">
				<legend className="sr-only">{t("catalogue.view")}</legend>
				{CATALOGUE_VIEWS.map((view) => (
					<label
						key={view}
						className="relative flex min-h-8 items-center px-3 text-sm has-checked:bg-accent has-checked:text-on-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
					>
						<input
							type="radio"
							className="absolute opacity-0"
							name="view"
							value={view}
							checked={look.view === view}
							onChange={() => onLook({ ...look, view })}
						/>
						{t(`catalogue.view.${view}`)}
					</label>
				))}
			</fieldset>
			<details
				className="group/more min-w-0 basis-full sm:basis-auto"
				open={hasChoice(look) || undefined}
			>
				<summary className="inline-flex min-h-8 items-center gap-1.5 text-sm text-accent hover:underline">
					<svg
						aria-hidden="true"
						viewBox="0 0 8 8"
						className="size-2 fill-current group-open/more:rotate-90"
					>
						<path d="M1.5 0 7 4 1.5 8Z" />
					</svg>
					{t("catalogue.more")}
				</summary>
				<div className="mt-2 flex flex-wrap items-end gap-x-3 gap-y-2">
					<CatalogueFilters look={look} onLook={onLook} rows={rows} />
					<label className="flex min-w-0 flex-col gap-0.5">
						<span className="text-2xs text-muted">{t("catalogue.sort")}</span>
						<select
							className="field"
							name="sort"
							value={look.sort}
							onChange={(event) => {
								const sort = CATALOGUE_SORTS.find(
									(name) => name === event.target.value,
								);
								if (sort) onLook({ ...look, sort, descending: false });
							}}
						>
							{CATALOGUE_SORTS.map((name) => (
								<option key={name} value={name}>
									{t(`catalogue.sort.${name}`)}
								</option>
							))}
						</select>
					</label>
					{look.view === "table" && (
						<ColumnChoice look={look} onLook={onLook} />
					)}
				</div>
			</details>
			<noscript>
				<button type="submit" className="button">
					{t("catalogue.apply")}
				</button>
			</noscript>
			<p role="status" className="ml-auto text-xs text-muted">
				{t("catalogue.shown", { n: found })}
			</p>
		</Form>
	);
}

/** What is hidden in the folded part must not act unseen. */
const hasChoice = ({ group, state, owner, by }: CatalogueLook) =>
	group !== "" || state !== "" || owner !== "" || by !== null;
