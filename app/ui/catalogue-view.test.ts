import { expect, test } from "vitest";
import {
	groupingOf,
	matches,
	readColumns,
	readLook,
	writeLook,
} from "./catalogue-view.ts";

const look = (text: string) => readLook(new URLSearchParams(text));

test.each([
	["nothing chosen", ""],
	[
		"a search in a table, sorted downwards",
		"?q=nps&view=table&sort=sample&order=down",
	],
	["filters", "?subject=reviews&state=off-target&owner=Product+quality"],
	["a grouping", "?view=table&by=owner"],
	["columns", "?view=table&columns=value-state"],
	["no column but the name", "?view=table&columns=none"],
])("an address is written as it was read: %s", (_, address) => {
	expect(writeLook(look(address))).toBe(address);
});

test("what an address does not know is the default", () => {
	expect(writeLook(look("view=cloud&sort=luck&subject=x&state=y&by=z"))).toBe(
		"",
	);
});

test("ticked boxes are columns too, for a page without JavaScript", () => {
	expect(look("column=owner&column=value").columns).toEqual(["value", "owner"]);
});

test("columns chosen before count where the address names none", () => {
	const remembered = readColumns("state");
	expect(readLook(new URLSearchParams(), remembered).columns).toEqual([
		"state",
	]);
	expect(
		readLook(new URLSearchParams("columns=owner"), remembered).columns,
	).toEqual(["owner"]);
});

test.each([
	["tiles stand under their subjects", "", "group"],
	["sorted tiles stand together", "sort=name", "none"],
	["a table stands together", "view=table", "none"],
	["as the reader chose", "view=table&by=state", "state"],
	["tiles without headings", "by=none", "none"],
])("%s", (_, address, grouping) => {
	expect(groupingOf(look(address))).toBe(grouping);
});

test.each([
	["words in any order", "rate bad", true],
	["letters of any case", "BAD", true],
	["a word that is not there", "bad orders", false],
])("a search finds %s", (_, query, found) => {
	expect(matches("bad-review rate\n差评率\nchapinglv\ncpl", query)).toBe(found);
});
