import { createColumnHelper } from "@tanstack/table-core";
import { useMemo } from "react";
import { compareBy, groupValue } from "./catalogue-order.ts";
import type { CatalogueRow } from "./catalogue-row.ts";
import {
	CATALOGUE_SORTS,
	type CatalogueGrouping,
	type CatalogueLook,
	type CatalogueSort,
	groupingOf,
	matches,
} from "./catalogue-view.ts";
import {
	type SEARCHABLE,
	type SearchableOptions,
	useSearchableTable,
} from "./use-table.ts";

const helper = createColumnHelper<typeof SEARCHABLE, CatalogueRow>();

/** Rows that stand together; without a grouping all of them, under no heading. */
export interface CatalogueSection {
	readonly by: CatalogueGrouping;
	/** A subject, an owner's English name or a state. */
	readonly value: string;
	readonly rows: readonly CatalogueRow[];
}

const isGrouping = (sort: CatalogueSort) =>
	sort === "group" || sort === "owner" || sort === "state";

function useColumns(locale: string) {
	return useMemo(
		() =>
			helper.columns([
				helper.accessor((row) => row.search, {
					id: "search",
					filterFn: (row, _, query: string) =>
						matches(row.original.search, query),
				}),
				...CATALOGUE_SORTS.map((sort) => {
					const compare = compareBy(sort, locale);
					return helper.accessor(
						(row) => (isGrouping(sort) ? groupValue(row, sort) : row.key),
						{
							id: sort,
							sortFn: (a, b) => compare(a.original, b.original),
							filterFn: (row, _, wanted: string) =>
								isGrouping(sort) && groupValue(row.original, sort) === wanted,
						},
					);
				}),
			]),
		[locale],
	);
}

/** The rows of a look: found by its query and filters, in its order, under its headings. */
export function useCatalogueTable(
	rows: readonly CatalogueRow[],
	look: CatalogueLook,
	locale: string,
): readonly CatalogueSection[] {
	const columns = useColumns(locale);
	const by = groupingOf(look);
	const { query, group, state, owner, sort, descending } = look;
	const options = useMemo<SearchableOptions<CatalogueRow>>(() => {
		const filters = { search: query, group, state, owner };
		const sorting = [{ id: sort, desc: descending }];
		return {
			columns,
			data: rows,
			getRowId: (row) => row.key,
			state: {
				columnFilters: Object.entries(filters)
					.filter(([, value]) => value !== "")
					.map(([id, value]) => ({ id, value })),
				grouping: by === "none" ? [] : [by],
				// Headings stand in their own order, rows under them as asked for.
				sorting:
					by === "none" || by === sort
						? sorting
						: [{ id: by, desc: false }, ...sorting],
			},
		};
	}, [columns, rows, query, group, state, owner, sort, descending, by]);
	const found = useSearchableTable(options).getRowModel().rows;
	if (found.length === 0) return [];
	return by === "none"
		? [{ by, value: "", rows: found.map((row) => row.original) }]
		: found.map((row) => ({
				by,
				value: groupValue(row.original, by),
				rows: row.subRows.map(({ original }) => original),
			}));
}
