import { expect, test } from "vitest";
import type { Observation } from "../metrics/observation.ts";
import { compareBy } from "./catalogue-order.ts";
import type { CatalogueRow } from "./catalogue-row.ts";
import { matches, readLook, writeLook } from "./catalogue-view.ts";

const observation = (value: number | null, state: Observation["state"]) =>
	({ value, state }) as Observation;
const row = (name: string, more: Partial<CatalogueRow> = {}) =>
	({
		name,
		group: "sales",
		unit: "money",
		direction: "higher",
		target: null,
		current: observation(100, "ok"),
		previous: observation(100, "ok"),
		...more,
	}) as CatalogueRow;
const order = (
	rows: CatalogueRow[],
	sort: Parameters<typeof compareBy>[0],
	locale = "en-IE",
) => [...rows].sort(compareBy(sort, locale)).map(({ name }) => name);

test("by state, what needs somebody comes first", () => {
	expect(
		order(
			[
				row("fine"),
				row("met", { target: 90 }),
				row("late", { current: observation(1, "stale") }),
				row("missed", { target: 200 }),
			],
			"state",
		),
	).toEqual(["missed", "late", "fine", "met"]);
});

test("by change, the worst move comes first and what has none last", () => {
	expect(
		order(
			[
				row("none", { previous: observation(null, "no-data") }),
				row("better", { previous: observation(50, "ok") }),
				row("worse", { previous: observation(110, "ok") }),
				row("much worse", { previous: observation(300, "ok") }),
			],
			"change",
		),
	).toEqual(["much worse", "worse", "better", "none"]);
});

test("names follow the reader's language, subjects the catalogue's order", () => {
	expect(
		order([row("庫存"), row("營收"), row("評論")], "name", "zh-Hant-TW"),
	).toEqual(["庫存", "評論", "營收"]);
	expect(order([row("a", { group: "nps" }), row("b")], "group")).toEqual([
		"b",
		"a",
	]);
});

test("a look survives its address, and nonsense in one becomes the default", () => {
	const look = {
		query: "差评 rate",
		view: "table",
		sort: "state",
		descending: true,
	} as const;
	expect(readLook(new URLSearchParams(writeLook(look)))).toEqual(look);
	expect(writeLook(readLook(new URLSearchParams("sort=x&view=y")))).toBe("");
});

test("a search finds every word somewhere", () => {
	expect(matches("bad-review-rate\n負評率\n差评率", "review BAD")).toBe(true);
	expect(matches("bad-review-rate\n負評率\n差评率", "差评")).toBe(true);
	expect(matches("bad-review-rate\n負評率", "bad nps")).toBe(false);
});
