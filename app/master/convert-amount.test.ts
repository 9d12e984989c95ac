import { expect, test } from "vitest";
import { converterAt, same } from "./convert-amount.ts";

test.each([
	["a whole rate", "7", 10_000, 70_000],
	["a rate with trailing zeros", "7.1200000000", 10_000, 71_200],
	["half rounds away from zero", "0.5", 1, 1],
	["half rounds away from zero when negative too", "0.5", -1, -1],
	["less than half rounds down", "0.49", 1, 0],
	["a negative that rounds to nothing is plain zero", "0.49", -1, 0],
	["two and a half", "0.5", 5, 3],
	[
		"a product too large for a double stays exact",
		"1.0000000001",
		90_000_000_000_000,
		90_000_000_009_000,
	],
	["the same, at the half", "0.0000000001", 5_000_000_000, 1],
	["the same, just below the half", "0.0000000001", 4_999_999_999, 0],
	[
		"the same, negative",
		"7.1234567891",
		-12_345_678_901_234,
		-87_943_910_185_044,
	],
	["nothing", "7.1", 0, 0],
])("%s", (_, rate, amount, expected) => {
	expect(converterAt(rate)(amount)).toBe(expected);
});

test("both ways of computing agree on a thousand amounts and rates", () => {
	let seed = 1;
	const random = () => {
		seed = (seed * 48_271) % 2_147_483_647;
		return seed;
	};
	for (let at = 0; at < 1000; at++) {
		const digits = String(random() * 7 + 1);
		const places = (random() % 10) + 1;
		const padded = digits.padStart(places + 1, "0");
		const rate = `${padded.slice(0, -places)}.${padded.slice(-places)}`;
		const amount = (random() % 100_000) * (at % 2 ? 1 : -1);
		const scale = 10n ** BigInt(places);
		const twice = BigInt(Math.abs(amount)) * BigInt(digits) * 2n + scale;
		const size = Number(twice / (scale * 2n));
		expect(converterAt(rate)(amount)).toBe(
			amount < 0 && size !== 0 ? -size : size,
		);
	}
});

test("the reporting currency is itself", () => {
	expect(same(-12_345)).toBe(-12_345);
});

test.each(["-1", "1e3", "", "1,5", "NaN"])("'%s' is not a rate", (rate) => {
	expect(() => converterAt(rate)).toThrow(/a rate is/);
});
