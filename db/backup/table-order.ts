import { BackupError } from "./frames.ts";

/** A table and those that its rows point to. */
export interface TableNeeds {
	readonly table: string;
	readonly needs: readonly string[];
}

/** Every table after those that it points to, so that rows can be put back with all references checked. */
export function tableOrder(tables: readonly TableNeeds[]): string[] {
	const needsOf = new Map(tables.map(({ table, needs }) => [table, needs]));
	const order: string[] = [];
	const path: string[] = [];
	const visit = (table: string) => {
		if (order.includes(table)) return;
		if (path.includes(table))
			throw new BackupError(
				`tables point to each other in a circle: ${[...path, table].join(" → ")}; one of the references has to be deferrable`,
			);
		path.push(table);
		// A table's own rows may point to each other: they come in one statement.
		for (const needed of needsOf.get(table) ?? [])
			if (needed !== table && needsOf.has(needed)) visit(needed);
		path.pop();
		order.push(table);
	};
	for (const { table } of tables) visit(table);
	return order;
}
