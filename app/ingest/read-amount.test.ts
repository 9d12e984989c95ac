import fc from "fast-check";
import { expect, test } from "vitest";
import { readNumber, toTenThousandths } from "./read-amount.ts";

test.each<[unknown, number | null]>([
	["  7 ", 7],
	["+7", 7],
	["-7.50", -7.5],
	["7.", 7],
	["-0", -0],
	["007", 7],
	["123456789012345", 123_456_789_012_345],
	[0.1 + 0.2, 0.1 + 0.2],
	[1e5, 100_000],
	["1e5", null],
	["0x10", null],
	["12,5", null],
	["1 000", null],
	["1_000", null],
	[".5", null],
	["1234567890123456", null],
	["", null],
	[" ", null],
	["-", null],
	["٣", null],
	["Infinity", null],
	[Number.POSITIVE_INFINITY, null],
	[Number.NaN, null],
	["NaN", null],
	[null, null],
	[true, null],
	[[7], null],
])("%j is read as %j", (raw, value) => {
	expect(readNumber(raw)).toBe(value);
});

test.each<[string, number, number | null]>([
	["four decimals", 12.3456, 123_456],
	["a fifth decimal", 12.34567, null],
	["0.1 + 0.2, which is not 0.3", 0.1 + 0.2, null],
	["0.3", 0.3, 3000],
	["1.005, which a double holds a little off", 1.005, 10_050],
	["a negative one", -0.0001, -1],
	["the largest that a field allows", 1e11, 1e15],
	["a small one beside a large one", 99_999_999_999.9999, 999_999_999_999_999],
	["zero", 0, 0],
])("%s: %d", (_sentence, amount, scaled) => {
	expect(toTenThousandths(amount)).toBe(scaled);
});

test("every decimal of at most four places up to 10^11 comes out exact", () => {
	fc.assert(
		fc.property(fc.integer({ min: -1e15, max: 1e15 }), (scaled) => {
			const digits = String(Math.abs(scaled)).padStart(5, "0");
			const text = `${scaled < 0 ? "-" : ""}${digits.slice(0, -4)}.${digits.slice(-4)}`;
			expect(toTenThousandths(readNumber(text) as number)).toBe(scaled);
		}),
	);
});
