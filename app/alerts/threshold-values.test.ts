import { expect, test } from "vitest";
import type { Condition } from "./rule.ts";
import { thresholdValues } from "./threshold-values.ts";

const level = (raise: number) => ({
	raise,
	clear: raise,
	forSeconds: 0,
	keepFiringSeconds: 0,
	minimumSample: 0,
});
const basis = {
	previous: -40,
	target: 5,
	usual: { middle: 10, deviation: 2, weeks: 8 },
};

test.each<[string, Condition, number, number[]]>([
	[
		"a value is its own",
		{ kind: "value", side: "above", evidence: "value" },
		9,
		[9],
	],
	["a distance from target", { kind: "target", side: "above" }, 3, [8]],
	[
		"a change in points",
		{ kind: "change", side: "below", in: "points" },
		-5,
		[-45],
	],
	[
		"a change in percent of something negative",
		{ kind: "change", side: "below", in: "percent" },
		-50,
		[-60],
	],
	["beyond what is usual", { kind: "usual", side: "above" }, 3, [16]],
	[
		"on either side of what is usual",
		{ kind: "usual", side: "either" },
		3,
		[4, 16],
	],
])("%s", (_, condition, raise, values) => {
	const rule = { condition, critical: level(raise), warning: null };
	expect(thresholdValues(rule, basis).map(({ value }) => value)).toEqual(
		values,
	);
});

test("what is compared with nothing known has no line", () => {
	expect(
		thresholdValues(
			{
				condition: { kind: "target", side: "above" },
				critical: level(3),
				warning: null,
			},
			null,
		),
	).toEqual([]);
});
