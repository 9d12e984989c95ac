import { expect, test } from "vitest";
import type { Observation } from "../metrics/observation.ts";
import { compareBy, groupValue } from "./catalogue-order.ts";
import type { CatalogueRow } from "./catalogue-row.ts";

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

test("by value and sample, numbers count as numbers and what has none comes last", () => {
	const rows = [
		row("ten", { current: { value: 10, sample: 9 } as Observation }),
		row("none", { current: { value: null, sample: 0 } as Observation }),
		row("two", { current: { value: 2, sample: 100 } as Observation }),
	];
	expect(order(rows, "value")).toEqual(["two", "ten", "none"]);
	expect(order(rows, "sample")).toEqual(["none", "ten", "two"]);
});

test("by target, a range counts from its lower end and what has no target comes last", () => {
	expect(
		order(
			[
				row("no target"),
				row("range", { target: { from: 3, to: 9 } }),
				row("five", { target: 5 }),
			],
			"target",
		),
	).toEqual(["range", "five", "no target"]);
});

test("rows stand together by subject, by owner whatever the language, and by how they stand", () => {
	const one = row("x", {
		target: 200,
		owner: "產品品質",
		ownerKey: "Product quality",
	});
	expect([
		groupValue(one, "group"),
		groupValue(one, "owner"),
		groupValue(one, "state"),
	]).toEqual(["sales", "Product quality", "off-target"]);
});
