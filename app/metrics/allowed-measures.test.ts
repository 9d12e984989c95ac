import { expect, test } from "vitest";
import { allowedMeasures } from "./allowed-measures.ts";
import { allReferences } from "./measure-reference.ts";

test.each([
	["a sum adds up what happened", "sum", "of", "order-lines.revenue", true],
	["nor does stock add up over days", "sum", "of", "stock-counts.value", false],
	["nor do different customers", "sum", "of", "order-lines.customers", false],
	["a level is of stock", "level", "of", "stock-counts.value", true],
	["and of nothing else", "level", "of", "order-lines.revenue", false],
	["turnover holds stock", "turnover", "stock", "stock-counts.value", true],
	["against cost", "turnover", "cost", "order-lines.cost", true],
	["not cost", "turnover", "stock", "order-lines.cost", false],
	["against stock", "turnover", "cost", "stock-counts.value", false],
] as const)("%s", (_, kind, field, reference, isAllowed) => {
	expect(allowedMeasures(kind, field).includes(reference)).toBe(isAllowed);
});

test("either side of a ratio may be anything that is measured", () => {
	expect(allowedMeasures("ratio", "numerator")).toEqual(allReferences());
	expect(allowedMeasures("ratio", "denominator")).toEqual(allReferences());
});
