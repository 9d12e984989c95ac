import { expect, test } from "vitest";
import { orderLines } from "../metrics/kinds/order-lines.ts";
import { reviews } from "../metrics/kinds/reviews.ts";
import { fieldsOf, isReject, quote, recordChecker } from "./check-record.ts";
import { factClock } from "./fact-clock.ts";

const CLOCK = factClock(Date.parse("2026-11-22T12:00:00Z"));
const recordOf = (value: unknown) => ({
	line: 7,
	value,
	content: () => "as it was sent",
});
const LINE = {
	id: "a",
	ordered_at: "2026-11-20T10:00:00+08:00",
	order_id: "o",
	quantity: 2,
	currency: "CNY",
	revenue: "12.50",
	product: "p",
};
const check = recordChecker(orderLines);

test("a record becomes a fact: instants in milliseconds, money in 1/10,000, absent fields null, version 1", () => {
	expect(check(recordOf(LINE), CLOCK)).toEqual({
		id: "a",
		version: 1,
		values: {
			ordered_at: Date.parse("2026-11-20T02:00:00Z"),
			order_id: "o",
			customer: null,
			quantity: 2,
			currency: "CNY",
			revenue: 125_000,
			discount: null,
			cost: null,
		},
		codes: [null, "p", null, null, null, null],
	});
});

test("numbers stand for text where they are exact, and -0 is 0", () => {
	const fact = check(
		recordOf({ ...LINE, id: 42, order_id: -0, quantity: "-0", version: "3" }),
		CLOCK,
	);
	expect(fact).toMatchObject({
		id: "42",
		version: 3,
		values: { order_id: "0" },
	});
	expect(isReject(fact) ? null : fact.values.quantity).toBe(0);
});

test("empty text and null are absent, in optional fields only", () => {
	const given = { ...LINE, customer: "", discount: null, product: "" };
	expect(check(recordOf(given), CLOCK)).toMatchObject({
		values: { customer: null, discount: null },
		codes: [null, null, null, null, null, null],
	});
	expect(check(recordOf({ ...LINE, currency: "" }), CLOCK)).toMatchObject({
		code: "missing",
		field: "currency",
	});
});

test("a reject names line, field, code, value, what is allowed, and the line as it was sent", () => {
	expect(check(recordOf({ ...LINE, quantity: "two" }), CLOCK)).toEqual({
		line: 7,
		field: "quantity",
		code: "not-a-number",
		value: "two",
		allowed: "a whole number from -1000000 to 1000000",
		content: "as it was sent",
	});
});

test.each<[string, unknown, string]>([
	["an array", [], "not-an-object"],
	["null", null, "not-an-object"],
	["a number", 7, "not-an-object"],
	["an unknown field", { ...LINE, x: 1 }, "unknown-field"],
	[
		"a field of its prototype's name",
		{ ...LINE, toString: "x" },
		"unknown-field",
	],
	[
		"1 ms before 2000",
		{ ...LINE, ordered_at: "1999-12-31T23:59:59.999Z" },
		"too-early",
	],
	[
		"more than a day ahead",
		{ ...LINE, ordered_at: "2026-11-23T12:00:00.001Z" },
		"too-late",
	],
	["1.5 as an id", { ...LINE, id: 1.5 }, "not-text"],
	["10^16 as an id", { ...LINE, id: 1e16 }, "not-text"],
	[
		"a code of 101 characters",
		{ ...LINE, product: "p".repeat(101) },
		"too-long",
	],
	[
		"an amount one step beyond",
		{ ...LINE, revenue: 1e10 + 0.0001 },
		"out-of-range",
	],
	["a true as text", { ...LINE, order_id: true }, "not-text"],
])("%s is refused", (_sentence, value, code) => {
	expect(check(recordOf(value), CLOCK)).toMatchObject({ code });
});

test.each([
	["2000 itself", "2000-01-01T00:00:00Z"],
	["exactly a day ahead", "2026-11-23T12:00:00Z"],
])("%s is taken", (_sentence, ordered_at) => {
	expect(isReject(check(recordOf({ ...LINE, ordered_at }), CLOCK))).toBe(false);
});

test("with ignoreExtra unknown fields are left out", () => {
	const lenient = recordChecker(orderLines, { ignoreExtra: true });
	expect(isReject(lenient(recordOf({ ...LINE, x: 1 }), CLOCK))).toBe(false);
});

test("a rule across fields is asked when each field by itself holds", () => {
	const review = {
		id: "r",
		reviewed_at: "2026-11-20T10:00:00Z",
		rating: 7,
		scale: 5,
		origin: "written",
	};
	expect(recordChecker(reviews)(recordOf(review), CLOCK)).toMatchObject({
		field: "rating",
		code: "out-of-range",
		value: "7 of 5",
		allowed: "1 to 5",
	});
});

test("a quotation is short, valid, and shows a NUL", () => {
	expect(quote("a\u0000b")).toBe("a␀b");
	expect(quote(`${"x".repeat(199)}🌌`)).toBe(`${"x".repeat(199)}\uFFFD`);
	expect(quote({ a: [1] })).toBe('{"a":[1]}');
	expect(quote(undefined)).toBe("undefined");
	let deep: unknown = 0;
	for (let at = 0; at < 200_000; at++) deep = [deep];
	expect(quote(deep)).toBe("(nested too deep to be shown)");
});

test("every kind has id and version in front of its own fields, and its dimensions behind", () => {
	expect(Object.keys(fieldsOf(reviews)).slice(0, 3)).toEqual([
		"id",
		"version",
		"reviewed_at",
	]);
	expect(Object.keys(fieldsOf(reviews)).at(-1)).toBe("store");
});
