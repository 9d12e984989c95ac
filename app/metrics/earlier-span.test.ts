import { expect, test } from "vitest";
import { calendarOf } from "./calendar.ts";
import { earlierSpan } from "./earlier-span.ts";
import { parsePeriod } from "./period.ts";
import { resolvePeriod } from "./resolve-period.ts";

const shanghai = calendarOf("Asia/Shanghai", 1);
const berlin = calendarOf("Europe/Berlin", 1);
const at = (text: string) => Date.parse(text);
const iso = (instant: number) => new Date(instant).toISOString();
const later = at("2028-06-01T00:00:00Z");

test.each([
	["2026-10", "previous", "2026-09-01", "2026-09-30"],
	["2026-01", "previous", "2025-12-01", "2025-12-31"],
	["2026-10", "year-before", "2025-10-01", "2025-10-31"],
	["2028-02", "year-before", "2027-02-01", "2027-02-28"],
	["2026-Q1", "previous", "2025-10-01", "2025-12-31"],
	["2026-Q1", "year-before", "2025-01-01", "2025-03-31"],
	["2026", "previous", "2025-01-01", "2025-12-31"],
	["2026-W01", "previous", "2025-12-22", "2025-12-28"],
	["2026-W47", "year-before", "2025-11-17", "2025-11-23"],
	["2028-02-29", "year-before", "2027-02-28", "2027-02-28"],
	["2026-11-01..2026-11-10", "previous", "2026-10-22", "2026-10-31"],
	["2026-11-01..2026-11-10", "year-before", "2025-11-01", "2025-11-10"],
] as const)("%s against %s is %s to %s", (text, comparison, from, to) => {
	const span = resolvePeriod(shanghai, parsePeriod(text), later);
	const earlier = earlierSpan(shanghai, span, comparison, later);
	expect([earlier.from, earlier.to]).toEqual([from, to]);
});

test("a month that is not over is held against the same elapsed part, to the hour", () => {
	const now = at("2026-11-22T04:20:00Z");
	const span = resolvePeriod(shanghai, parsePeriod("2026-11"), now);
	const earlier = earlierSpan(shanghai, span, "previous", now);
	expect(iso(earlier.fromAt)).toBe("2026-09-30T16:00:00.000Z");
	expect(iso(earlier.untilAt)).toBe("2026-10-22T05:00:00.000Z");
	expect(earlier.partial).toBe(false);
});

test("by whole days the elapsed part ends with the day", () => {
	const now = at("2026-11-22T04:20:00Z");
	const span = resolvePeriod(shanghai, parsePeriod("2026-11"), now);
	const earlier = earlierSpan(shanghai, span, "previous", now, true);
	expect(iso(earlier.untilAt)).toBe("2026-10-22T16:00:00.000Z");
});

test("on 31 March February counts as a whole", () => {
	const now = at("2026-03-31T04:20:00Z");
	const span = resolvePeriod(shanghai, parsePeriod("2026-03"), now);
	expect(earlierSpan(shanghai, span, "previous", now)).toMatchObject({
		from: "2026-02-01",
		to: "2026-02-28",
		shape: "month",
	});
});

test.each([
	[shanghai, "2026-11-22T04:20:00Z"],
	[shanghai, "2026-11-22T15:59:00Z"],
	[berlin, "2026-03-29T12:00:00Z"],
	[berlin, "2026-10-25T12:00:00Z"],
	[berlin, "2026-11-10T22:30:00Z"],
])(
	"%#: the window before ends where the window begins, on days of clock changes too",
	(calendar, time) => {
		const now = at(time);
		for (const wholeDays of [false, true]) {
			const span = resolvePeriod(
				calendar,
				parsePeriod("last-28-days"),
				now,
				wholeDays,
			);
			const earlier = earlierSpan(calendar, span, "previous", now);
			expect(iso(earlier.untilAt)).toBe(iso(span.fromAt));
			const again = earlierSpan(calendar, earlier, "previous", now);
			expect(iso(again.untilAt)).toBe(iso(earlier.fromAt));
		}
	},
);
