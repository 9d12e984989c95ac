import { expect, test } from "vitest";
import { evaluate } from "./evaluate.ts";
import type { Formula } from "./formula.ts";

const cell = (sums: Record<string, bigint>, days = 30) => ({
	sums: new Map(Object.entries(sums)),
	days,
});
const round = (value: number | null) =>
	value === null ? null : Math.round(value * 100) / 100;

const nps: Formula = {
	kind: "difference-of-shares",
	plus: "nps-invitations.promoters",
	minus: "nps-invitations.detractors",
	of: "nps-invitations.answered",
};
const badRate: Formula = {
	kind: "ratio",
	numerator: "reviews.bad",
	denominator: "reviews.written",
	multiplier: 100,
	interval: "wilson",
};
const revenue: Formula = { kind: "sum", of: "order-lines.revenue" };
const turnover = (as: "days" | "turns"): Formula => ({
	kind: "turnover",
	stock: "stock-counts.value",
	cost: "order-lines.cost",
	as,
});
const repeat: Formula = { kind: "repeat-share", days: 90 };
const answers = (promoters: bigint, detractors: bigint, answered: bigint) => ({
	"nps-invitations.promoters": promoters,
	"nps-invitations.detractors": detractors,
	"nps-invitations.answered": answered,
	"nps-invitations.n": answered * 3n,
});

test.each<
	[
		string,
		Formula,
		Record<string, bigint>,
		number | null,
		number | null,
		number | null,
		number,
	]
>([
	[
		"NPS of 50 promoters and 20 detractors of 100",
		nps,
		answers(50n, 20n, 100n),
		30,
		14.1,
		44.2,
		100,
	],
	["NPS of 15 and 6 of 30", nps, answers(15n, 6n, 30n), 30, 0.7, 53.9, 30],
	[
		"NPS of 500 and 200 of 1000",
		nps,
		answers(500n, 200n, 1000n),
		30,
		25.1,
		34.7,
		1000,
	],
	[
		"NPS of 5 and 0 of 5, cut at 100",
		nps,
		answers(5n, 0n, 5n),
		100,
		17.5,
		100,
		5,
	],
	[
		"5 bad of 100 reviews",
		badRate,
		{ "reviews.bad": 5n, "reviews.written": 100n, "reviews.n": 140n },
		5,
		2.2,
		11.2,
		100,
	],
	[
		"0 bad of 10 reviews",
		badRate,
		{ "reviews.written": 10n, "reviews.n": 10n },
		0,
		0,
		27.8,
		10,
	],
	[
		"repurchase of 30 of 120 customers",
		repeat,
		{
			"order-lines.repeat_customers@90": 30n,
			"order-lines.customers@90": 120n,
		},
		25,
		18.1,
		33.4,
		120,
	],
])("%s", (_, formula, sums, value, low, high, sample) => {
	const outcome = evaluate(formula, cell(sums));
	const one = (number: number | null) =>
		number === null ? null : Math.round(number * 10) / 10;
	expect([
		outcome.value,
		one(outcome.low),
		one(outcome.high),
		outcome.sample,
	]).toEqual([value, low, high, sample]);
});

test.each<[string, Formula, Record<string, bigint>, number | null, number]>([
	[
		"stock of 900 against cost of 300 in 30 days lasts 90 days",
		turnover("days"),
		{
			"stock-counts.value": 27_000n,
			"stock-counts.days": 30n,
			"order-lines.cost": 300n,
			"order-lines.n": 7n,
		},
		90,
		7,
	],
	[
		"and is turned 4.06 times a year",
		turnover("turns"),
		{
			"stock-counts.value": 27_000n,
			"stock-counts.days": 30n,
			"order-lines.cost": 300n,
		},
		4.06,
		0,
	],
	[
		"without cost of goods sold there is no value, not infinity",
		turnover("days"),
		{ "stock-counts.value": 27_000n, "stock-counts.days": 30n },
		null,
		0,
	],
	[
		"without a stock count there is no value",
		turnover("days"),
		{ "order-lines.cost": 300n, "order-lines.n": 7n },
		null,
		7,
	],
	[
		"nothing in stock has no turns",
		turnover("turns"),
		{
			"stock-counts.value": 0n,
			"stock-counts.days": 30n,
			"order-lines.cost": 300n,
		},
		null,
		0,
	],
	[
		"a level is averaged over the days on which it was known",
		{ kind: "level", of: "stock-counts.quantity" },
		{ "stock-counts.quantity": 300n, "stock-counts.days": 20n },
		15,
		20,
	],
	[
		"a level without any count has no value",
		{ kind: "level", of: "stock-counts.quantity" },
		{},
		null,
		0,
	],
	["no reviews have no rate", badRate, { "reviews.n": 3n }, null, 0],
	[
		"a denominator below 0 has no ratio",
		{
			kind: "ratio",
			numerator: "returns.refund",
			denominator: "order-lines.revenue",
		},
		{ "returns.refund": 5n, "order-lines.revenue": -5n },
		null,
		0,
	],
	[
		"money over pieces is money",
		{
			kind: "ratio",
			numerator: "order-lines.revenue",
			denominator: "order-lines.quantity",
		},
		{ "order-lines.revenue": 1_000_000n, "order-lines.quantity": 8n },
		12.5,
		8,
	],
	[
		"stars are stored in 1/10,000",
		{
			kind: "ratio",
			numerator: "reviews.stars",
			denominator: "reviews.written",
		},
		{ "reviews.stars": 90_000n, "reviews.written": 2n },
		4.5,
		2,
	],
	[
		"margin over money rests on the facts behind it",
		{
			kind: "ratio",
			numerator: ["order-lines.costed_revenue", "-order-lines.cost"],
			denominator: "order-lines.costed_revenue",
			multiplier: 100,
		},
		{
			"order-lines.costed_revenue": 1000n,
			"order-lines.cost": 600n,
			"order-lines.n": 9n,
		},
		40,
		9,
	],
	[
		"seconds by a divisor are hours",
		{
			kind: "ratio",
			numerator: "complaint-events.close_seconds",
			denominator: "complaint-events.closed",
			divisor: 3600,
		},
		{
			"complaint-events.close_seconds": 14_400n,
			"complaint-events.closed": 2n,
		},
		2,
		2,
	],
	[
		"customers are counted, not added",
		{ kind: "distinct", of: "customers" },
		{ "order-lines.customers": 41n },
		41,
		41,
	],
	["no customers have no repurchase rate", repeat, {}, null, 0],
])("%s", (_, formula, sums, value, sample) => {
	const outcome = evaluate(formula, cell(sums));
	expect(round(outcome.value)).toBe(value);
	expect(outcome.sample).toBe(sample);
	expect(outcome.noData === null).toBe(value !== null);
});

test.each([
	[12_345_678_901_234_567_890n, "1234567890123456.789"],
	[-5n, "-0.0005"],
	[10_000n, "1"],
	[0n, "0"],
])("a sum of money of %i is exactly %s", (sum, text) => {
	const outcome = evaluate(revenue, cell({ "order-lines.revenue": sum }));
	expect(outcome.exact).toBe(text);
});

test("terms with a minus are taken off", () => {
	const outcome = evaluate(
		{ kind: "sum", of: ["order-lines.revenue", "-returns.refund"] },
		cell({
			"order-lines.revenue": 50_000n,
			"returns.refund": 20_000n,
			"order-lines.n": 2n,
			"returns.n": 1n,
		}),
	);
	expect(outcome).toMatchObject({ value: 3, exact: "3", sample: 3 });
});
