import {
	CATALOGUE_COLUMNS,
	type CatalogueColumn,
	type CatalogueLook,
	writeColumns,
} from "./catalogue-view.ts";
import { useReader } from "./reader-context.tsx";

const YEAR_SECONDS = 365 * 24 * 3600;

/** The next visit begins with these columns; a cookie, so that the server's page has them too. */
function remember(columns: readonly CatalogueColumn[]) {
	// biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
	document.cookie = `columns=${writeColumns(columns)}; Path=/metrics; Max-Age=${YEAR_SECONDS}; SameSite=Lax`;
}

/** Which columns the table has. */
export function ColumnChoice({
	look,
	onLook,
}: {
	look: CatalogueLook;
	onLook: (look: CatalogueLook) => void;
}) {
	const { t } = useReader();
	return (
		<fieldset className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 pb-1">
			<legend className="float-left mr-3 text-2xs text-muted">
				{t("catalogue.columns")}
			</legend>
			{CATALOGUE_COLUMNS.map((column) => (
				<label
					key={column}
					className="inline-flex min-h-6 items-center gap-1.5 text-sm"
				>
					<input
						type="checkbox"
						name="column"
						value={column}
						className="accent-accent"
						checked={look.columns.includes(column)}
						onChange={(event) => {
							const { checked } = event.target;
							const columns = CATALOGUE_COLUMNS.filter((name) =>
								name === column ? checked : look.columns.includes(name),
							);
							remember(columns);
							onLook({ ...look, columns });
						}}
					/>
					{t(`catalogue.column.${column}`)}
				</label>
			))}
		</fieldset>
	);
}
