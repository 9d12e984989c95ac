import { expect, test } from "vitest";
import { calendarOf } from "./calendar.ts";
import { cover } from "./cover.ts";
import { earlierSpan } from "./earlier-span.ts";
import { parsePeriod } from "./period.ts";
import { resolvePeriod } from "./resolve-period.ts";

const berlin = calendarOf("Europe/Berlin", 1);
const now = Date.parse("2026-11-22T04:20:00Z");
const span = (text: string) => resolvePeriod(berlin, parsePeriod(text), now);
const short = (text: string) =>
	cover(berlin, span(text)).map(
		({ grain, from, until }) =>
			`${grain} ${berlin.dayOf(from)}+${(from - berlin.dayStart(berlin.dayOf(from))) / 3_600_000} ${(until - from) / 3_600_000}h`,
	);

test.each([
	["2026-10", ["month 2026-10-01+0 745h"]],
	["2026-10-01..2026-10-05", ["day 2026-10-01+0 120h"]],
	[
		"2026-10-30..2026-12-02",
		["day 2026-10-30+0 48h", "month 2026-11-01+0 720h", "day 2026-12-01+0 48h"],
	],
	[
		"last-2-days",
		["hour 2026-11-20+6 18h", "day 2026-11-21+0 24h", "hour 2026-11-22+0 6h"],
	],
	["2026-11-22", ["day 2026-11-22+0 24h"]],
])("%s is added up from %j", (text, segments) => {
	expect(short(text)).toEqual(segments);
});

test.each([
	"last-1-days",
	"last-28-days",
	"last-400-days",
	"2025-Q4",
	"this-month",
])(
	"the segments of %s and of what it is compared with cover it without gap or overlap",
	(text) => {
		for (const part of [
			span(text),
			earlierSpan(berlin, span(text), "previous", now),
		]) {
			const segments = cover(berlin, part);
			expect(segments[0]?.from).toBe(part.fromAt);
			expect(segments.at(-1)?.until).toBe(part.untilAt);
			segments.slice(1).forEach((segment, i) => {
				expect(segment.from).toBe(segments[i]?.until);
			});
		}
	},
);
