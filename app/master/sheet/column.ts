/** What a cell that is not empty says, or why it says nothing. */
export type ReadCell<Value> = (
	text: string,
) =>
	| { readonly value: Value }
	| { readonly code: string; readonly allowed: string };

/**
 * `must`: the column has to be there and every cell filled. `filled`: the column may be left out, an empty cell not.
 * `free`: a column that is left out changes nothing, an empty cell says 'none'.
 */
export type Need = "must" | "filled" | "free";

export interface Column<Value, Needed extends Need = Need> {
	readonly need: Needed;
	readonly read: ReadCell<Value>;
}

export const must = <Value>(read: ReadCell<Value>): Column<Value, "must"> => ({
	need: "must",
	read,
});
export const filled = <Value>(
	read: ReadCell<Value>,
): Column<Value, "filled"> => ({ need: "filled", read });
export const free = <Value>(read: ReadCell<Value>): Column<Value, "free"> => ({
	need: "free",
	read,
});

export type Columns = Readonly<Record<string, Column<unknown>>>;

type Cell<C> =
	C extends Column<infer Value, "must">
		? Value
		: C extends Column<infer Value, "filled">
			? Value | undefined
			: C extends Column<infer Value, "free">
				? Value | null | undefined
				: never;

/** One line of a file, `at` which line it stands: undefined where the column is not there, null where the cell is empty. */
export type SheetRow<C extends Columns> = {
	readonly [Name in keyof C]: Cell<C[Name]>;
} & { readonly at: number };
