import { describe, expect, test } from "vitest";
import { multiplyDecimals, plainDecimal } from "./decimal.ts";

describe("a number as plain decimal text", () => {
	const rows: [string, string, "." | ",", string | null][] = [
		["as it is", "-2.55", ".", "-2.55"],
		["with thousands", "1,234,567.89", ".", "1234567.89"],
		["with a decimal comma", "2,55", ",", "2.55"],
		["with a decimal comma and thousands", "1.234,56", ",", "1234.56"],
		["with thousands by narrow spaces", "1\u202f234,56", ",", "1234.56"],
		["not with a comma where a point is meant", "2,55", ".", null],
		["not with a point where a comma is meant", "2.55", ",", null],
		["not in powers of ten", "1e5", ".", null],
		["not NaN", "NaN", ".", null],
		["not with a currency", "£2.55", ".", null],
	];
	test.each(rows)("%s", (_, text, mark, expected) => {
		expect(plainDecimal(text, mark)).toBe(expected);
	});
});

describe("an exact product", () => {
	const rows: [string, string, string, string | null][] = [
		["that doubles get wrong", "3", "0.1", "0.3"],
		["of a cancelled line", "-12", "4.25", "-51.00"],
		["of nothing", "0", "2.55", "0.00"],
		["below one", "1", "0.001", "0.001"],
		["beyond 2^53", "999999999999", "99999.9999", "99999999899900000.0001"],
		["rounded half away from zero", "0.5", "0.0001", "0.0001"],
		["rounded half away from zero, negative", "-0.5", "0.0001", "-0.0001"],
		["rounded down", "0.49", "0.0001", "0.0000"],
		["of no number", "a", "1", null],
	];
	test.each(rows)("%s", (_, a, b, expected) => {
		expect(multiplyDecimals(a, b)).toBe(expected);
	});
});
