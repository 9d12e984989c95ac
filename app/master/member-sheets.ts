import type { Dimension } from "../metrics/dimension.ts";
import {
	type Columns,
	filled,
	free,
	must,
	type SheetRow,
} from "./sheet/column.ts";
import { code, currency, day, decimal, list, text } from "./sheet/read-cell.ts";

const member = {
	code: must(code),
	name_en: free(text(200)),
	name_zh_hant: free(text(200)),
	name_zh_hans: free(text(200)),
	retired_on: free(day),
} satisfies Columns;

const dated = { valid_from: free(day) } satisfies Columns;

const COLUMNS = {
	lines: member,
	regions: member,
	channels: member,
	stores: { ...member, region: filled(code), ...dated },
	lots: { ...member, product: filled(code), ...dated },
	products: {
		...member,
		line: filled(code),
		unit_cost: free(decimal(9, 4, "0")),
		currency: free(currency),
		lots: free(list(code)),
		...dated,
	},
} satisfies Record<string, Columns>;

export type MemberSheetName = keyof typeof COLUMNS;

/** A file of members: of which dimension, with which columns, and which column names the member above. */
export interface MemberSheet {
	readonly dimension: Dimension;
	readonly columns: Columns;
	readonly parent: {
		readonly column: string;
		readonly dimension: Dimension;
	} | null;
}

export const MEMBER_SHEETS: Readonly<Record<MemberSheetName, MemberSheet>> = {
	lines: { dimension: "line", columns: COLUMNS.lines, parent: null },
	regions: { dimension: "region", columns: COLUMNS.regions, parent: null },
	channels: { dimension: "channel", columns: COLUMNS.channels, parent: null },
	stores: {
		dimension: "store",
		columns: COLUMNS.stores,
		parent: { column: "region", dimension: "region" },
	},
	lots: {
		dimension: "lot",
		columns: COLUMNS.lots,
		parent: { column: "product", dimension: "product" },
	},
	products: {
		dimension: "product",
		columns: COLUMNS.products,
		parent: { column: "line", dimension: "line" },
	},
};

/** A line of any of these files: columns that a file does not have are undefined. */
export type MemberRow = SheetRow<typeof member> &
	Partial<
		SheetRow<typeof COLUMNS.products> &
			SheetRow<typeof COLUMNS.stores> &
			SheetRow<typeof COLUMNS.lots>
	>;
