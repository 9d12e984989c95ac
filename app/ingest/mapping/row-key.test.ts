import { expect, test } from "vitest";
import type { KeyPart } from "./mapping.ts";
import { rowKey } from "./row-key.ts";

const places = { invoice: 0, code: 1 };
const both: KeyPart[] = [{ column: "invoice" }, { column: "code" }];

test("the same cells again get the next ordinal", () => {
	const key = rowKey([...both, "ordinal"], places);
	const rows = [
		["1", "a"],
		["1", "b"],
		["1", "a"],
		[" 1 ", "a"],
	];
	expect(rows.map((row) => key(row))).toEqual([
		"1|a|1",
		"1|b|1",
		"1|a|2",
		"1|a|3",
	]);
});

test("cells that contain the separator don't run into each other", () => {
	const key = rowKey(both, places);
	expect(key(["1|a", "b"])).not.toBe(key(["1", "a|b"]));
	expect(key(["1\\", "b"])).not.toBe(key(["1", "\\b"]));
});

test("fixed text tells two facts of one row apart", () => {
	expect(
		rowKey([{ column: "invoice" }, { text: "closed" }], places)(["7"]),
	).toBe("7|closed");
});

test("a row whose key cells are all empty has no id", () => {
	expect(rowKey([...both, "ordinal"], places)(["", " "])).toBeNull();
});
