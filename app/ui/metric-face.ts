import type { CatalogueRow } from "./catalogue-row.ts";

/** What a tile or a column says of its metric, in the reader's language. */
export type MetricFace = Pick<
	CatalogueRow,
	| "key"
	| "unit"
	| "direction"
	| "target"
	| "windowDays"
	| "name"
	| "formula"
	| "completeThrough"
>;
