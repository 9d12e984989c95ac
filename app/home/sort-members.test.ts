import { expect, test } from "vitest";
import { observation } from "./sample-observations.ts";
import { pageOf, type Sortable, sortMembers } from "./sort-members.ts";

const member = (
	id: number,
	name: string,
	value: number | null,
	state: "ok" | "too-few" | "stale" | "no-data" = value === null
		? "no-data"
		: "ok",
): Sortable => ({ id, name, reads: [observation(value, { state })] });

const MEMBERS = [
	member(0, "Not known", 99),
	member(1, "Audio", 5),
	member(2, "Light", null),
	member(3, "Home", 80, "too-few"),
	member(4, "Power 10", 7, "stale"),
	member(5, "Power 9", 5),
];

const order = (sort: "nps" | "name", descending: boolean) =>
	sortMembers(MEMBERS, { sort, descending, page: 1 }, ["nps"], "en-IE").map(
		({ id }) => id,
	);

test.each<[string, "nps" | "name", boolean, number[]]>([
	["the largest first, equal ones by name", "nps", true, [4, 1, 5, 3, 2, 0]],
	["the smallest first", "nps", false, [1, 5, 4, 3, 2, 0]],
	["names with their numbers as numbers", "name", false, [1, 3, 2, 5, 4, 0]],
])(
	"%s; on too few, without a value and 'not known' last",
	(_, sort, descending, ids) => {
		expect(order(sort, descending)).toEqual(ids);
	},
);

test("a page beyond the last is the last", () => {
	expect(pageOf([1, 2, 3, 4, 5], 9, 2)).toEqual({
		rows: [5],
		page: 3,
		pages: 3,
	});
	expect(pageOf([], 1, 2)).toEqual({ rows: [], page: 1, pages: 1 });
});
