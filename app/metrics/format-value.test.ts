import { expect, test } from "vitest";
import type { MetricUnit } from "./definition.ts";
import {
	formatAxis,
	formatExact,
	formatSignedPercent,
	formatValue,
	type ValueStyle,
} from "./format-value.ts";

const rows: [
	sentence: string,
	value: number,
	unit: MetricUnit,
	style: ValueStyle,
	locale: string,
	text: string,
][] = [
	["cents count below a thousand", 12.5, "money", "compact", "en-IE", "¥12.50"],
	[
		"cents are left out above",
		12_345.6,
		"money",
		"compact",
		"en-IE",
		"¥12,346",
	],
	[
		"money on a tile is short",
		1_234_567,
		"money",
		"compact",
		"en-IE",
		"¥1.235M",
	],
	[
		"Taiwan counts in 萬",
		1_234_567,
		"money",
		"compact",
		"zh-Hant-TW",
		"¥123.5萬",
	],
	[
		"the mainland in 万",
		1_234_567,
		"money",
		"compact",
		"zh-Hans-CN",
		"¥123.5万",
	],
	[
		"asked for exactly, it has its cents",
		1_234_567.891,
		"money",
		"exact",
		"en-IE",
		"¥1,234,567.89",
	],
	["a refund is negative", -12.5, "money", "compact", "en-IE", "-¥12.50"],
	["a count is whole", 1234, "count", "compact", "en-IE", "1,234"],
	[
		"an averaged count keeps a decimal",
		12.34,
		"count",
		"compact",
		"en-IE",
		"12.3",
	],
	["ten million is short", 12_340_000, "count", "compact", "en-IE", "12.34M"],
	["a rate has one decimal", 5, "percent", "compact", "en-IE", "5.0%"],
	["a small rate has two", 0.42, "percent", "compact", "en-IE", "0.42%"],
	["no rate is 0.0", 0, "percent", "compact", "en-IE", "0.0%"],
	["NPS carries its sign", 30, "points", "compact", "en-IE", "+30.0"],
	["NPS below zero", -3.24, "points", "compact", "en-IE", "-3.2"],
	[
		"NPS that rounds to zero has no sign",
		-0.01,
		"points",
		"compact",
		"en-IE",
		"0.0",
	],
	["never minus nought", -0.01, "days", "compact", "en-IE", "0.0"],
	["stars have two decimals", 4.256, "stars", "compact", "en-IE", "4.26"],
	["days have one", 41.27, "days", "compact", "zh-Hans-CN", "41.3"],
];
test.each(rows)("%s", (_, value, unit, style, locale, text) => {
	expect(formatValue(value, { unit, locale, currency: "CNY" }, style)).toBe(
		text,
	);
});

test("an axis keeps to one notation", () => {
	const money = {
		unit: "money",
		locale: "zh-Hant-TW",
		currency: "CNY",
	} as const;
	expect(
		[0, 80_000, 160_000].map((v) => formatAxis(v, 160_000, money)),
	).toEqual(["¥0", "¥8萬", "¥16萬"]);
	const rate = { ...money, unit: "percent" } as const;
	expect([0, 2.5, 5].map((v) => formatAxis(v, 5, rate))).toEqual([
		"0%",
		"2.5%",
		"5%",
	]);
});

test("a sum beyond 2^53 keeps every digit", () => {
	expect(
		formatExact("90071992547409931.2345", {
			unit: "money",
			locale: "en-IE",
			currency: "CNY",
		}),
	).toBe("¥90,071,992,547,409,931.2345");
});

test("a change has its sign and no decimals when it is huge", () => {
	expect(formatSignedPercent(0.0421, "en-IE")).toBe("+4.2%");
	expect(formatSignedPercent(-0.5, "en-IE")).toBe("-50.0%");
	expect(formatSignedPercent(12.3, "en-IE")).toBe("+1,230%");
	expect(formatSignedPercent(0, "en-IE")).toBe("0.0%");
});
