import { expect, test } from "vitest";
import { MOST_KEYS } from "../watch-request.ts";
import { unionOf } from "./union-of.ts";

test.each<[string, Record<string, string>[], Record<string, string>]>([
	["no page", [], {}],
	[
		"two pages with figures of their own",
		[{ a: "1" }, { b: "2" }],
		{ a: "1", b: "2" },
	],
	["the same figure with the same value", [{ a: "1" }, { a: "1" }], { a: "1" }],
	[
		"pages of different age: it is told anew",
		[{ a: "1" }, { a: "2" }],
		{ a: "" },
	],
	[
		"also where a third agrees with one of them",
		[{ a: "1" }, { a: "2" }, { a: "1" }],
		{ a: "" },
	],
])("%s", (_, pages, expected) => {
	expect(unionOf(pages)).toEqual(expected);
});

test("where there are too many, the page that was opened last has all of its own", () => {
	const page = (name: string, size: number) =>
		Object.fromEntries(
			Array.from({ length: size }, (_, n) => [`${name}${n}`, ""]),
		);
	const union = unionOf([page("old", MOST_KEYS), page("new", 100)]);
	expect(Object.keys(union)).toHaveLength(MOST_KEYS);
	expect(union).toHaveProperty("new99");
});
