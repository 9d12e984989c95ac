import { expect, test } from "vitest";
import { planRates, type RateRow } from "./plan-rates.ts";

const row = (
	at: number,
	currency: string,
	valid_from: string,
	rate: string,
): RateRow => ({ at, currency, valid_from, rate, note: undefined });

const newest = [
	{ currency: "USD", valid_from: "2026-01-01", version: 2, rate: "7.1" },
];

test("a rate that is there already is left alone; another one of its day is its next version", () => {
	const plan = planRates(
		[
			row(2, "USD", "2026-02-01", "7.2"),
			row(3, "USD", "2026-01-01", "7.15"),
			row(4, "EUR", "2026-01-01", "8"),
		],
		newest,
		"CNY",
	);
	expect(plan.counts).toEqual({ added: 2, changed: 1, unchanged: 0 });
	expect(
		plan.writes.map((one) => [one.valid_from, one.version, one.rate]),
	).toEqual([
		["2026-02-01", 1, "7.2"],
		["2026-01-01", 3, "7.15"],
		["2026-01-01", 1, "8"],
	]);
	expect(plan.affected).toEqual([
		{ currency: "USD", from: "2026-01-01" },
		{ currency: "EUR", from: "2026-01-01" },
	]);
	expect(
		planRates([row(2, "USD", "2026-01-01", "7.1")], newest, "CNY"),
	).toMatchObject({ writes: [], counts: { unchanged: 1 }, affected: [] });
});

test.each([
	[
		"the reporting currency has no rate",
		[row(2, "CNY", "2026-01-01", "1")],
		"reporting-currency",
	],
	[
		"a day has one rate",
		[row(2, "USD", "2026-01-01", "7"), row(3, "USD", "2026-01-01", "8")],
		"repeated",
	],
])("%s", (_, rows, code) => {
	expect(
		planRates(rows, newest, "CNY").problems.map((one) => one.code),
	).toEqual([code]);
});
