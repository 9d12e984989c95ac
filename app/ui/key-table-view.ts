import type { TableLook } from "../home/company-question.ts";
import type { KeyMetric } from "../home/key-metrics.ts";
import type { Dimension } from "../metrics/dimension.ts";
import type { Figure } from "../metrics/figure.ts";
import type { Observation } from "../metrics/observation.ts";
import type { MetricFace } from "./metric-face.ts";

/** When a value is of: the same for a whole column, so it travels once. */
export type ColumnSpan = Pick<
	Observation,
	"from" | "to" | "fromAt" | "untilAt" | "partial"
>;

export type CellValue = Omit<Observation, keyof ColumnSpan>;

export interface KeyColumn extends MetricFace {
	readonly key: KeyMetric;
	readonly current: ColumnSpan;
	readonly previous: ColumnSpan | null;
}

export interface KeyCell {
	readonly current: CellValue;
	readonly previous: CellValue | null;
}

export interface KeyRow {
	/** As addresses write it; empty is the whole company. */
	readonly scope: string;
	readonly name: string;
	/** Null where the code says nothing that the name does not. */
	readonly code: string | null;
	/** The page of the member. */
	readonly to: string;
	readonly cells: readonly KeyCell[];
}

/** Key metrics across, members down, in the reader's language and order. */
export interface KeyTableView {
	readonly by: Dimension;
	readonly columns: readonly KeyColumn[];
	/** What the members are parts of. */
	readonly total: KeyRow;
	readonly rows: readonly KeyRow[];
	readonly look: TableLook;
	/** More than one where there are more members than a page holds. */
	readonly pages: number;
}

/** A cell as the figure that it is. */
export const figureOf = (column: KeyColumn, cell: KeyCell): Figure => ({
	current: { ...column.current, ...cell.current },
	previous:
		cell.previous && column.previous
			? { ...column.previous, ...cell.previous }
			: null,
});
