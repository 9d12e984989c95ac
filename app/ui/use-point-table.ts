import { createColumnHelper } from "@tanstack/table-core";
import { useMemo } from "react";
import type { Observation } from "../metrics/observation.ts";
import { changeOf, comparableValue } from "./change.ts";
import type { MetricView } from "./metric-view.ts";
import { STANDINGS, standingOf } from "./standing.ts";
import { type SORTABLE, type SortableOptions, useTable } from "./use-table.ts";

export interface PointRow {
	readonly point: Observation;
	readonly compared: Observation | null;
}

export const POINT_COLUMNS = [
	"period",
	"value",
	"compared",
	"change",
	"interval",
	"sample",
	"state",
] as const;
export type PointColumn = (typeof POINT_COLUMNS)[number];

const helper = createColumnHelper<typeof SORTABLE, PointRow>();

/** What a column sorts by; undefined, where there is nothing, comes last either way. */
function sortKey(
	column: PointColumn,
	{ point, compared }: PointRow,
	view: MetricView,
): string | number | undefined {
	switch (column) {
		case "period":
			return point.fromAt;
		case "value":
			return point.value ?? undefined;
		case "compared":
			return comparableValue(compared) ?? undefined;
		case "change":
			return (compared && changeOf(view, point, compared)?.amount) ?? undefined;
		case "interval":
			return point.low ?? undefined;
		case "sample":
			return point.sample;
		case "state":
			return STANDINGS.indexOf(standingOf(view, point));
	}
}

const compare = (a: unknown, b: unknown): number => {
	if (a === b) return 0;
	if (typeof a === "number" && typeof b === "number") return a - b;
	return String(a) > String(b) ? 1 : -1;
};

/** The points of the chart as sortable rows, the newest first. */
export function usePointTable(view: MetricView) {
	const options = useMemo<SortableOptions<PointRow>>(
		() => ({
			columns: helper.columns(
				POINT_COLUMNS.map((column) =>
					helper.accessor((row) => sortKey(column, row, view), {
						id: column,
						sortUndefined: "last",
						sortDescFirst: column !== "period",
						sortFn: (a, b, id) => compare(a.getValue(id), b.getValue(id)),
					}),
				),
			),
			data: view.points.map((point, index) => ({
				point,
				compared: view.comparedPoints[index] ?? null,
			})),
			getRowId: ({ point }) => point.fromAt,
			initialState: { sorting: [{ id: "period", desc: true }] },
			enableSortingRemoval: false,
		}),
		[view],
	);
	return useTable(options);
}
