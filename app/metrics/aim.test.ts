import { expect, test } from "vitest";
import { type Aim, isClearlyOff, meetsTarget, verdictOf } from "./aim.ts";

const lower: Aim = { direction: "lower", target: 5 };
const higher: Aim = { direction: "higher", target: 50 };
const range: Aim = { direction: "range", target: { from: 10, to: 20 } };
const free: Aim = { direction: "higher", target: null };

test.each<[string, Aim, number, number, string]>([
	["fewer bad reviews are better", lower, 6, 4, "better"],
	["more bad reviews are worse", lower, 4, 6, "worse"],
	["a higher NPS is better", higher, 20, 30, "better"],
	["no move is neither", higher, 30, 30, "neutral"],
	["out of the range is worse", range, 15, 25, "worse"],
	["nearer to the range is better", range, 40, 25, "better"],
	["a move within the range is neither", range, 12, 18, "neutral"],
	[
		"a range without a target judges nothing",
		{ direction: "range", target: null },
		1,
		9,
		"neutral",
	],
])("%s", (_, aim, before, now, verdict) => {
	expect(verdictOf(aim, before, now)).toBe(verdict);
});

test.each<[string, Aim, number, boolean | null]>([
	["at most 5 is met by 5", lower, 5, true],
	["at most 5 is missed by 5.1", lower, 5.1, false],
	["at least 50 is missed by 49", higher, 49, false],
	["a range is met at its edge", range, 20, true],
	["without a target there is nothing to meet", free, 7, null],
])("%s", (_, aim, value, met) => {
	expect(meetsTarget(aim, value)).toBe(met);
});

test.each<[string, Aim, Parameters<typeof isClearlyOff>[1], boolean]>([
	[
		"all of the interval above an upper target is clearly off",
		lower,
		{ state: "ok", low: 6, high: 9 },
		true,
	],
	[
		"an interval that holds the target is not",
		lower,
		{ state: "ok", low: 4, high: 9 },
		false,
	],
	[
		"all of the interval below a lower target is clearly off",
		higher,
		{ state: "ok", low: 10, high: 40 },
		true,
	],
	[
		"all of the interval above a range is clearly off",
		range,
		{ state: "ok", low: 21, high: 30 },
		true,
	],
	[
		"a stale value is never off",
		lower,
		{ state: "stale", low: 6, high: 9 },
		false,
	],
	[
		"a value without an interval is never clearly off",
		lower,
		{ state: "ok", low: null, high: null },
		false,
	],
	[
		"without a target nothing is off",
		free,
		{ state: "ok", low: 6, high: 9 },
		false,
	],
])("%s", (_, aim, value, off) => {
	expect(isClearlyOff(aim, value)).toBe(off);
});
