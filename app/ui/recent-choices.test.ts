import { expect, test } from "vitest";
import type { ShownHit } from "../search/search-entry.ts";
import { parseChoices, withChoice } from "./recent-choices.ts";

const hit = (href: string): ShownHit => ({
	kind: "metric",
	href,
	name: href,
	hint: null,
});

test("the newest choice stands first, once, and the seventh is forgotten", () => {
	let kept: ShownHit[] = [];
	for (const name of ["a", "b", "c", "d", "e", "f", "g", "c"])
		kept = withChoice(kept, hit(`/${name}`));
	expect(kept.map(({ href }) => href)).toEqual([
		"/c",
		"/g",
		"/f",
		"/e",
		"/d",
		"/b",
	]);
	expect(parseChoices(JSON.stringify(kept))).toEqual(kept);
});

test.each([
	["nothing kept", null],
	["no JSON", "{"],
	["no list", '{"href":"/metrics"}'],
	["a place elsewhere", JSON.stringify([hit("//evil.example")])],
	["a script", JSON.stringify([hit("javascript:alert(1)")])],
	["a kind that is gone", JSON.stringify([{ ...hit("/a"), kind: "planet" }])],
])("%s gives no choice", (_, text) => {
	expect(parseChoices(text)).toEqual([]);
});
