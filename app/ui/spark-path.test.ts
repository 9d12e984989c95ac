import { expect, test } from "vitest";
import { sparkPath } from "./spark-path.ts";

test.each<[string, (number | null)[], string]>([
	["goes from the lowest to the highest", [0, 10], "M0 22l0 0L100 2"],
	[
		"runs through the middle when nothing moves",
		[5, 5, 5],
		"M0 12l0 0L50 12L100 12",
	],
	["keeps a gap as a gap", [0, null, 10], "M0 22l0 0M100 2l0 0"],
	["is empty without data", [null, null], ""],
	["takes a single value", [7], "M0 12l0 0"],
])("a sparkline %s", (_, values, path) => {
	expect(sparkPath(values)).toBe(path);
});

test("two lines of one picture share a scale", () => {
	expect(sparkPath([0, 10], [0, 10, 20])).toBe("M0 22l0 0L100 12");
});
