import {
	constructTable,
	createSortedRowModel,
	type RowData,
	rowSortingFeature,
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

export type SortableOptions<Row extends RowData> = Omit<
	TableOptions<typeof SORTABLE, Row>,
	"features"
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
	useSyncExternalStore(
		(notify) => {
			const { unsubscribe } = table.store.subscribe(notify);
			return unsubscribe;
		},
		() => table.store.get(),
		() => table.store.get(),
	);
	return table;
}
