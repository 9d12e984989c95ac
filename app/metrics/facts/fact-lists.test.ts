import { expect, test } from "vitest";
import type { Formula } from "../formula.ts";
import { SHIPPED } from "../shipped/all.ts";
import { chooseList, chosenMeasures, factLists } from "./fact-lists.ts";

const of = (key: string): Formula => {
	const found = SHIPPED.find((metric) => metric.key === key);
	if (!found) throw new Error(`no metric ${key}`);
	return found.formula;
};
const listOf = (key: string) => {
	const [list] = factLists(of(key));
	if (!list) throw new Error(`no facts behind ${key}`);
	return list;
};

test.each([
	["a rate of reviews", "bad-review-rate", ["reviews"]],
	["revenue less refunds", "revenue-after-refunds", ["order-lines", "returns"]],
	["orders per visit", "conversion", ["order-lines", "visits"]],
	["customers who came back", "repurchase-rate-90", ["order-lines"]],
	[
		"turnover of stock",
		"inventory-turnover-days",
		["stock-counts", "order-lines"],
	],
])("behind %s stand the facts of each kind that it counts", (_, key, kinds) => {
	expect(factLists(of(key)).map(({ kind }) => kind.key)).toEqual(kinds);
});

test.each([
	["a rate narrows down to its numerator", "bad-review-rate", ["bad"]],
	["NPS to either side of it", "nps", ["promoters", "detractors"]],
	["a rate of all facts too", "rewarded-share", ["rewarded"]],
	["a share over another kind has no part", "return-rate", []],
	["a sum has no part", "net-revenue", []],
])("%s", (_, key, parts) => {
	expect(listOf(key).parts).toEqual(parts);
});

test.each([
	["what moves the metric", "bad-review-rate", "counted", ["bad", "written"]],
	["one part of it", "bad-review-rate", "bad", ["bad"]],
	["all facts of the period", "bad-review-rate", "all", null],
	["all facts where each of them counts", "order-lines", "counted", null],
])("lists %s", (_, key, which, measures) => {
	expect(chosenMeasures(listOf(key), which)).toEqual(measures);
});

test("refuses what the metric does not count, and says what it does", () => {
	expect(() => chooseList(factLists(of("nps")), "reviews")).toThrow(
		"kind 'reviews': this metric counts nps-invitations",
	);
	expect(() => chosenMeasures(listOf("nps"), "bad")).toThrow(
		"which 'bad': allowed are counted, all, promoters, detractors",
	);
});
