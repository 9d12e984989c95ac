import { expect, test } from "vitest";
import {
	amountOf,
	minorDigits,
	modifierOf,
	type NpsReading,
	payable,
	payoutPercent,
} from "./bonus.ts";
import type { BonusRule, ModifierRule } from "./card.ts";
import { exactly, fraction, rounded } from "./fraction.ts";

const LINES: ModifierRule = {
	kind: "lines",
	points: [
		{ nps: "0", factor: "0.8" },
		{ nps: "40", factor: "1" },
		{ nps: "70", factor: "1.2" },
	],
	neutral: "40",
	always: false,
};
const STEPS: ModifierRule = { ...LINES, kind: "steps" };
const answers = (
	value: string | null,
	low: string | null,
	high: string | null,
	sound = true,
): NpsReading => ({ value, low, high, sound });

test.each([
	[
		"between two points, by a straight line",
		LINES,
		answers("55", "45", "65"),
		"1.1000",
		"by-nps",
		"1.0333 1.1667",
	],
	[
		"below the first point its factor",
		LINES,
		answers("-20", "-30", "-10"),
		"0.8000",
		"by-nps",
		"0.8000 0.8000",
	],
	[
		"beyond the last point its factor",
		LINES,
		answers("90", "85", "95"),
		"1.2000",
		"by-nps",
		"1.2000 1.2000",
	],
	[
		"by steps the factor of the step reached",
		STEPS,
		answers("69.9", "60", "75"),
		"1.0000",
		"by-nps",
		"1.0000 1.2000",
	],
	[
		"a step is reached at its own value",
		STEPS,
		answers("70", "60", "75"),
		"1.2000",
		"by-nps",
		"1.0000 1.2000",
	],
	[
		"1 while the interval contains the neutral NPS",
		LINES,
		answers("50", "38", "62"),
		"1.0000",
		"neutral-within-interval",
		"0.9900 1.1467",
	],
	[
		"the interval's own ends belong to it",
		LINES,
		answers("50", "40", "60"),
		"1.0000",
		"neutral-within-interval",
		"1.0000 1.1333",
	],
	[
		"1 below the minimum sample",
		LINES,
		answers("90", "60", "99", false),
		"1.0000",
		"too-few",
		"1.1333 1.2000",
	],
	[
		"1 where nobody answered",
		LINES,
		answers(null, null, null, false),
		"1.0000",
		"no-answers",
		"",
	],
	[
		"unless the card says otherwise",
		{ ...LINES, always: true },
		answers("10", "-20", "60", false),
		"0.8500",
		"by-nps",
		"0.8000 1.1333",
	],
])("factor: %s", (_, rule, nps, factor, reason, band) => {
	const found = modifierOf(rule, nps);
	expect(rounded(found.factor, 4)).toBe(factor);
	expect(found.reason).toBe(reason);
	expect(
		found.band
			? `${rounded(found.band.least, 4)} ${rounded(found.band.most, 4)}`
			: "",
	).toBe(band);
});

const RULE: BonusRule = {
	curve: [
		{ value: "60", score: "0" },
		{ value: "100", score: "100" },
		{ value: "150", score: "150" },
	],
	modifier: LINES,
	cap: "120",
};

test.each([
	["59.99", "0.00", false, "short of the curve's first point nothing"],
	["80", "55.00", false, "half of it, times 1.1"],
	["110", "120.00", true, "121 % is over the cap of 120"],
	["400", "120.00", true, "beyond the curve's end"],
])(
	"a score of %s pays %s percent of the base (capped: %s): %s",
	(score, percent, isCapped) => {
		const found = payoutPercent(
			RULE,
			exactly(score),
			answers("55", "45", "65"),
		);
		expect(rounded(found.percent, 2)).toBe(percent);
		expect(found.isCapped).toBe(isCapped);
	},
);

test("the band is what the ends of the NPS interval would pay, within the cap", () => {
	const { band } = payoutPercent(
		RULE,
		exactly("110"),
		answers("55", "45", "65"),
	);
	expect(band && [rounded(band.least, 2), rounded(band.most, 2)]).toEqual([
		"113.67",
		"120.00",
	]);
});

test("money is rounded once, after cards of one quarter were added up", () => {
	const base = { amount: "100000", currency: "CNY" };
	const part = (days: number) =>
		amountOf(base, exactly("33.3333"), { days, ofDays: 92 });
	expect(rounded(part(31), 2)).toBe("11231.87");
	expect(rounded(part(61), 2)).toBe("22101.43");
	expect(payable([part(31), part(61)], "CNY")).toBe("33333.30");
	expect(payable([fraction(1n, 3n), fraction(1n, 6n)], "JPY")).toBe("1");
	expect(minorDigits("TWD")).toBe(2);
});
