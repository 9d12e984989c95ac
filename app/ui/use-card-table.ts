import { createColumnHelper } from "@tanstack/table-core";
import { useMemo } from "react";
import { CARD_STATES } from "../scorecards/card.ts";
import type { CardRow } from "./scorecard-view.ts";
import {
	type SEARCHABLE,
	type SearchableOptions,
	useSearchableTable,
} from "./use-table.ts";

export const CARD_COLUMNS = [
	"person",
	"state",
	"score",
	"moved",
	"percent",
	"users",
	"open",
] as const;
export type CardColumn = (typeof CARD_COLUMNS)[number];

const helper = createColumnHelper<typeof SEARCHABLE, CardRow>();

/** What a column sorts by; undefined, where there is nothing, comes last either way. */
function sortKey(
	column: CardColumn,
	row: CardRow,
): string | number | undefined {
	switch (column) {
		case "person":
			return row.person.name;
		case "state":
			return CARD_STATES.indexOf(row.state);
		case "score":
			return row.score ?? undefined;
		case "moved":
			return row.score === null || row.before === null
				? undefined
				: row.score - row.before;
		case "percent":
			return row.percent ?? undefined;
		case "users":
			return row.userWeight;
		case "open":
			return row.open;
	}
}

/** The cards of a quarter, the highest score first until somebody sorts them otherwise. */
export function useCardTable(
	rows: readonly CardRow[],
	query: string,
	locale: string,
) {
	const options = useMemo<SearchableOptions<CardRow>>(() => {
		const names = new Intl.Collator(locale);
		return {
			columns: helper.columns([
				helper.accessor((row) => `${row.person.name} ${row.unit}`, {
					id: "search",
					filterFn: (row, _, wanted: string) =>
						`${row.original.person.name} ${row.original.unit}`
							.toLocaleLowerCase(locale)
							.includes(wanted.trim().toLocaleLowerCase(locale)),
				}),
				...CARD_COLUMNS.map((column) =>
					helper.accessor((row) => sortKey(column, row), {
						id: column,
						sortUndefined: "last",
						sortDescFirst: column !== "person" && column !== "state",
						sortFn: (a, b, id) => {
							const [x, y] = [a.getValue(id), b.getValue(id)];
							return typeof x === "number" && typeof y === "number"
								? x - y
								: names.compare(String(x), String(y));
						},
					}),
				),
			]),
			data: rows,
			getRowId: ({ id }) => String(id),
			initialState: { sorting: [{ id: "score", desc: true }] },
			enableSortingRemoval: false,
		};
	}, [rows, locale]);
	const table = useSearchableTable(options);
	const filter = table.getColumn("search");
	if ((filter?.getFilterValue() ?? "") !== query)
		filter?.setFilterValue(query || undefined);
	return table;
}
