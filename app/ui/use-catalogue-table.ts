import { createColumnHelper } from "@tanstack/table-core";
import { useMemo } from "react";
import { compareBy } from "./catalogue-order.ts";
import type { CatalogueRow } from "./catalogue-row.ts";
import {
	CATALOGUE_SORTS,
	type CatalogueLook,
	matches,
} from "./catalogue-view.ts";
import { type SORTABLE, type SortableOptions, useTable } from "./use-table.ts";

const helper = createColumnHelper<typeof SORTABLE, CatalogueRow>();

/** The rows of a look: found by its query, in its order. */
export function useCatalogueTable(
	rows: readonly CatalogueRow[],
	look: CatalogueLook,
	locale: string,
) {
	const columns = useMemo(
		() =>
			helper.columns(
				CATALOGUE_SORTS.map((sort) => {
					const compare = compareBy(sort, locale);
					return helper.accessor((row) => row.key, {
						id: sort,
						sortFn: (a, b) => compare(a.original, b.original),
					});
				}),
			),
		[locale],
	);
	const data = useMemo(
		() => rows.filter((row) => matches(row.search, look.query)),
		[rows, look.query],
	);
	const options = useMemo<SortableOptions<CatalogueRow>>(
		() => ({
			columns,
			data,
			getRowId: (row) => row.key,
			state: { sorting: [{ id: look.sort, desc: look.descending }] },
		}),
		[columns, data, look.sort, look.descending],
	);
	return useTable(options)
		.getRowModel()
		.rows.map((row) => row.original);
}
