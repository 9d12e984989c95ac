import { expect, test } from "vitest";
import {
	formatBucket,
	formatDays,
	formatDuration,
	formatInstant,
	formatTick,
} from "./format-time.ts";

const span = (from: string, to = from) => ({
	from,
	to,
	fromAt: `${from}T16:00:00.000Z`,
});

test.each([
	[
		"a day with its weekday",
		span("2026-11-22"),
		"day",
		"en-IE",
		"Sun 22 Nov 2026",
	],
	[
		"a week from Monday to Sunday",
		span("2026-11-16", "2026-11-22"),
		"week",
		"en-IE",
		"16–22 Nov 2026",
	],
	["a month", span("2026-11-01", "2026-11-30"), "month", "en-IE", "Nov 2026"],
	[
		"a fiscal quarter by its months",
		span("2026-11-01", "2027-01-31"),
		"quarter",
		"en-IE",
		"Nov 2026 – Jan 2027",
	],
	[
		"a month in Taiwan",
		span("2026-11-01", "2026-11-30"),
		"month",
		"zh-Hant-TW",
		"2026年11月",
	],
] as const)("writes %s", (_, bucket, grain, locale, text) => {
	const written = formatBucket(bucket, grain, locale, "Asia/Shanghai");
	expect(written.replace(/[\u2009\u202f]/g, " ").replace(",", "")).toBe(text);
});

test("hours and instants are the company's, not the server's", () => {
	expect(
		formatTick(span("2026-11-22"), "hour", "en-IE", "Asia/Shanghai"),
	).toContain("00:00");
	expect(formatInstant("2026-11-22T16:30:00Z", "en-IE", "Asia/Shanghai")).toBe(
		"23 Nov 2026, 00:30",
	);
});

test("a range across years names both", () => {
	expect(formatDays("2025-12-30", "2026-01-02", "en-IE")).toMatch(
		/30 Dec 2025\s–\s2 Jan 2026/,
	);
});

test.each([
	[1440, "1 day"],
	[2880, "2 days"],
	[1560, "26 hours"],
	[90, "90 minutes"],
	[1, "1 minute"],
])("%d minutes are %s", (minutes, text) => {
	expect(formatDuration(minutes, "en-IE")).toBe(text);
});
