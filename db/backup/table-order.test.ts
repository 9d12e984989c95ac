import { expect, test } from "vitest";
import { tableOrder } from "./table-order.ts";

const table = (name: string, ...needs: string[]) => ({ table: name, needs });

test.each([
	[
		"a table comes after those that it points to",
		[table("a", "b"), table("b", "c"), table("c")],
		["c", "b", "a"],
	],
	[
		"tables without references keep their order",
		[table("b"), table("a")],
		["b", "a"],
	],
	["a table may point to itself", [table("a", "a")], ["a"]],
	[
		"a table that is not in the backup is not waited for",
		[table("a", "elsewhere")],
		["a"],
	],
])("%s", (_sentence, tables, order) => {
	expect(tableOrder(tables)).toEqual(order);
});

test("a circle is refused, and named", () => {
	expect(() => tableOrder([table("a", "b"), table("b", "a")])).toThrow(
		"a → b → a",
	);
});
