import {
	columnFilteringFeature,
	columnGroupingFeature,
	columnVisibilityFeature,
	constructTable,
	createFilteredRowModel,
	createGroupedRowModel,
	createSortedRowModel,
	type RowData,
	rowSortingFeature,
	type TableFeatures,
	type TableOptions,
	tableFeatures,
} from "@tanstack/table-core";
import { storeReactivityBindings } from "@tanstack/table-core/store-reactivity-bindings";
import { useState, useSyncExternalStore } from "react";

export const SORTABLE = tableFeatures({
	coreReactivityFeature: storeReactivityBindings(),
	rowSortingFeature,
	sortedRowModel: createSortedRowModel(),
});

/** Also filters, groups and hides columns. */
export const SEARCHABLE = tableFeatures({
	coreReactivityFeature: storeReactivityBindings(),
	columnFilteringFeature,
	columnGroupingFeature,
	columnVisibilityFeature,
	rowSortingFeature,
	filteredRowModel: createFilteredRowModel(),
	groupedRowModel: createGroupedRowModel(),
	sortedRowModel: createSortedRowModel(),
});

type Options<Features extends TableFeatures, Row extends RowData> = Omit<
	TableOptions<Features, Row>,
	"features"
>;

export type SortableOptions<Row extends RowData> = Options<
	typeof SORTABLE,
	Row
>;
export type SearchableOptions<Row extends RowData> = Options<
	typeof SEARCHABLE,
	Row
>;

/** A sortable table that the component draws itself. Options have to be stable between renders. */
export function useTable<Row extends RowData>(options: SortableOptions<Row>) {
	const [table] = useState(() =>
		constructTable<typeof SORTABLE, Row>({ features: SORTABLE, ...options }),
	);
	const [known, setKnown] = useState(options);
	if (known !== options) {
		setKnown(options);
		table.setOptions((before) => ({ ...before, ...options }));
	}
	useStore(table.store);
	return table;
}

/** The same for a table that can be searched and grouped too. */
export function useSearchableTable<Row extends RowData>(
	options: SearchableOptions<Row>,
) {
	const [table] = useState(() =>
		constructTable<typeof SEARCHABLE, Row>({
			features: SEARCHABLE,
			...options,
		}),
	);
	const [known, setKnown] = useState(options);
	if (known !== options) {
		setKnown(options);
		table.setOptions((before) => ({ ...before, ...options }));
	}
	useStore(table.store);
	return table;
}

interface Store {
	readonly subscribe: (notify: () => void) => { unsubscribe: () => void };
	readonly get: () => unknown;
}

/** Draws again when the table's own state has changed. */
function useStore(store: Store): void {
	useSyncExternalStore(
		(notify) => store.subscribe(notify).unsubscribe,
		() => store.get(),
		() => store.get(),
	);
}
