import fc from "fast-check";
import { expect, test } from "vitest";
import {
	compare,
	exactly,
	fraction,
	isDecimal,
	near,
	over,
	plus,
	rounded,
	times,
} from "./fraction.ts";

test.each([
	[
		"2.005",
		2,
		"2.01",
		"a half goes away from 0, and 2.005 is one, unlike the double nearest to it",
	],
	["-2.005", 2, "-2.01", "below 0 too"],
	["2.004999999999", 2, "2.00", "less than a half does not"],
	["-0.004", 2, "0.00", "nothing is ever minus 0"],
	["0.5", 0, "1", "whole numbers have no point"],
	[
		"999999999999999.999999999999",
		2,
		"1000000000000000.00",
		"the largest that is read",
	],
])("%s to %i decimals is %s: %s", (text, places, expected) => {
	expect(rounded(exactly(text), places)).toBe(expected);
});

test.each([
	"",
	"1,5",
	"1e3",
	".5",
	"5.",
	"NaN",
	"0x10",
	"１",
	"1 ",
	"1234567890123456",
])("'%s' is no decimal", (text) => {
	expect(isDecimal(text)).toBe(false);
	expect(() => exactly(text)).toThrow(`'${text}' is no decimal`);
});

test("a third three times is one, exactly", () => {
	const third = over(exactly("1"), exactly("3"));
	expect(compare(plus(plus(third, third), third), fraction(1n))).toBe(0);
	expect(() => over(third, exactly("0"))).toThrow("divided by 0");
});

test("sums and products don't depend on their order, and comparing agrees with subtracting", () => {
	const number = fc
		.tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 6n))
		.map(([top, bottom]) => fraction(top, bottom));
	fc.assert(
		fc.property(number, number, number, (a, b, c) => {
			expect(plus(plus(a, b), c)).toEqual(plus(a, plus(b, c)));
			expect(times(a, plus(b, c))).toEqual(plus(times(a, b), times(a, c)));
			expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) + 0);
			expect(Math.abs(near(a) - Number(a.top) / Number(a.bottom))).toBeLessThan(
				1e-3,
			);
		}),
	);
});
