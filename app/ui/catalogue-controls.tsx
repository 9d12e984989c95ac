import { Form } from "@remix-run/react";
import {
	CATALOGUE_SORTS,
	CATALOGUE_VIEWS,
	type CatalogueLook,
} from "./catalogue-view.ts";
import { useReader } from "./reader-context.tsx";
import { useSlashKey } from "./use-slash-key.ts";

interface Properties {
	readonly look: CatalogueLook;
	readonly onLook: (look: CatalogueLook) => void;
	/** How many are shown. */
	readonly found: number;
}

/** Search, order and view. A plain GET form; with JavaScript each change takes effect at once. */
export function CatalogueControls({ look, onLook, found }: Properties) {
	const { t } = useReader();
	const search = useSlashKey();
	return (
		<Form
			method="get"
			role="search"
			className="flex flex-wrap items-end gap-3"
			onSubmit={(event) => event.preventDefault()}
		>
			<label className="min-w-0 flex-1 basis-56 sm:flex-none">
				<span className="sr-only">{t("catalogue.search")}</span>
				<input
					ref={search}
					aria-keyshortcuts="/"
					className="field w-full sm:w-64"
					type="search"
					name="q"
					placeholder={t("catalogue.search.hint")}
					value={look.query}
					onChange={(event) => onLook({ ...look, query: event.target.value })}
					autoComplete="off"
				/>
			</label>
			<label className="flex items-center gap-2 text-sm">
				<span className="text-muted">{t("catalogue.sort")}</span>
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
