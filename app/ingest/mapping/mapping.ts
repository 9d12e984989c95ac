import type { Kind } from "../../metrics/kind.ts";

/** Where a field's value comes from in a file's row. */
export interface ColumnRule {
	readonly column: string;
	/** For instants: the forms tried in turn; null means the mapping's. */
	readonly dates: readonly string[] | null;
	/** What a cell's text stands for; `*` stands for any text not named. */
	readonly values: Readonly<Record<string, string>> | null;
	/** For amounts and whole numbers: another column, or a factor as exact decimal text. */
	readonly multiply:
		| { readonly column: string }
		| { readonly factor: string }
		| null;
}

/** A part of a fact's id: a column's cell, text that is always the same, or how often these cells have come in the file so far. */
export type KeyPart =
	| { readonly column: string }
	| { readonly text: string }
	| "ordinal";

/** Only rows whose cell is filled, is empty, or is one of these are taken. */
export type Condition = "filled" | "empty" | readonly string[];

export const ENCODINGS = ["utf-8", "utf-16le", "gb18030", "big5"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** What to do with a local time that the clocks showed twice. */
export const TWICE = ["refuse", "earlier", "later"] as const;
export type Twice = (typeof TWICE)[number];

/** How a file's rows become records of a kind: the checked form of a mapping's JSON. */
export interface Mapping {
	readonly kind: Kind;
	readonly source: string;
	readonly columns: Readonly<Record<string, ColumnRule>>;
	readonly constants: Readonly<Record<string, string>>;
	readonly key: readonly KeyPart[];
	readonly where: Readonly<Record<string, Condition>>;
	readonly dates: readonly string[];
	/** Of dates that carry no zone; null refuses them. */
	readonly timeZone: string | null;
	readonly twice: Twice;
	readonly decimal: "." | ",";
	/** Null: a tab where the file's name says .tsv, else a comma. */
	readonly delimiter: string | null;
	readonly quote: string | null;
	readonly encoding: Encoding;
}

/** The mapping itself is wrong, or does not fit the file: nothing is read. */
export class MappingError extends Error {
	readonly code = "mapping";
}
