import { expect, test } from "vitest";
import { calendarOf } from "./calendar.ts";
import { isoWeek, mondayOf, yearEarlier } from "./day.ts";
import { parsePeriod } from "./period.ts";
import { resolvePeriod } from "./resolve-period.ts";
import { chooseGrain, splitSpan } from "./split-span.ts";

const shanghai = calendarOf("Asia/Shanghai", 1);
const berlin = calendarOf("Europe/Berlin", 1);
const india = calendarOf("Asia/Kolkata", 4);
const at = (text: string) => Date.parse(text);
const iso = (instant: number) => new Date(instant).toISOString();
const hours = (span: { fromAt: number; untilAt: number }) =>
	(span.untilAt - span.fromAt) / 3_600_000;

test.each([
	[shanghai, "2026-11-22", "2026-11-21T16:00:00.000Z"],
	[berlin, "2026-03-29", "2026-03-28T23:00:00.000Z"],
	[berlin, "2026-03-30", "2026-03-29T22:00:00.000Z"],
	[berlin, "2026-10-26", "2026-10-25T23:00:00.000Z"],
	[india, "2026-04-01", "2026-03-31T18:30:00.000Z"],
	// Midnight does not exist: the day begins at 01:00.
	[calendarOf("America/Santiago", 1), "2026-09-06", "2026-09-06T04:00:00.000Z"],
	// Midnight comes twice: the second one, as PostgreSQL reads it.
	[calendarOf("America/Havana", 1), "2026-11-01", "2026-11-01T05:00:00.000Z"],
] as const)("%#: a day begins at local midnight", (calendar, day, instant) => {
	expect(iso(calendar.dayStart(day))).toBe(instant);
});

test("the day on which clocks go forward has 23 hours, the one on which they go back 25", () => {
	const now = at("2026-12-01T00:00:00Z");
	const spring = resolvePeriod(berlin, parsePeriod("2026-03-29"), now);
	const autumn = resolvePeriod(berlin, parsePeriod("2026-10-25"), now);
	expect(splitSpan(berlin, spring, "hour", now)).toHaveLength(23);
	expect(splitSpan(berlin, autumn, "hour", now)).toHaveLength(25);
});

test("hours begin on the local hour where the zone is half an hour off", () => {
	expect(iso(india.hourStart(at("2026-11-22T10:45:00Z")))).toBe(
		"2026-11-22T10:30:00.000Z",
	);
});

test.each([
	[1, "2026-Q4", "2026-10-01", "2026-12-31"],
	[4, "2026-Q4", "2027-01-01", "2027-03-31"],
	[4, "2026", "2026-04-01", "2027-03-31"],
	[1, "2026-02", "2026-02-01", "2026-02-28"],
	[1, "2026-W01", "2025-12-29", "2026-01-04"],
	[1, "2026-W53", "2026-12-28", "2027-01-03"],
	[1, "last-month", "2026-10-01", "2026-10-31"],
	[4, "this-quarter", "2026-10-01", "2026-12-31"],
	[4, "last-year", "2025-04-01", "2026-03-31"],
	[1, "this-week", "2026-11-16", "2026-11-22"],
])(
	"with a fiscal year from month %i, %s runs from %s to %s",
	(month, text, from, to) => {
		const span = resolvePeriod(
			calendarOf("Asia/Shanghai", month),
			parsePeriod(text),
			at("2026-11-22T04:00:00Z"),
		);
		expect([span.from, span.to]).toEqual([from, to]);
	},
);

test("a calendar period is partial from its first to its last instant only", () => {
	const period = parsePeriod("2026-10");
	const partial = (now: string) =>
		resolvePeriod(shanghai, period, at(now)).partial;
	expect(partial("2026-09-30T15:59:59.999Z")).toBe(false);
	expect(partial("2026-09-30T16:00:00Z")).toBe(true);
	expect(partial("2026-10-31T15:59:59.999Z")).toBe(true);
	expect(partial("2026-10-31T16:00:00Z")).toBe(false);
});

test("a rolling window is that many days long up to the end of the running hour, and never partial", () => {
	const span = resolvePeriod(
		shanghai,
		parsePeriod("last-28-days"),
		at("2026-11-22T04:20:00Z"),
	);
	expect(iso(span.untilAt)).toBe("2026-11-22T05:00:00.000Z");
	expect(iso(span.fromAt)).toBe("2026-10-25T05:00:00.000Z");
	expect(span.partial).toBe(false);
	expect(hours(span)).toBe(28 * 24);
});

test("thirteen months across two year ends are thirteen buckets", () => {
	const now = at("2027-01-15T00:00:00Z");
	const span = resolvePeriod(
		berlin,
		parsePeriod("2025-12-01..2026-12-31"),
		now,
	);
	const months = splitSpan(berlin, span, "month", now);
	expect(months.map((month) => month.from)).toEqual([
		"2025-12-01",
		"2026-01-01",
		"2026-02-01",
		"2026-03-01",
		"2026-04-01",
		"2026-05-01",
		"2026-06-01",
		"2026-07-01",
		"2026-08-01",
		"2026-09-01",
		"2026-10-01",
		"2026-11-01",
		"2026-12-01",
	]);
	months.slice(1).forEach((month, i) => {
		expect(month.fromAt).toBe(months[i]?.untilAt);
	});
});

test("a bucket that the period cuts is no longer called a month", () => {
	const now = at("2027-01-15T00:00:00Z");
	const span = resolvePeriod(
		shanghai,
		parsePeriod("2026-01-15..2026-02-28"),
		now,
	);
	expect(
		splitSpan(shanghai, span, "month", now).map(({ from, to, shape }) => [
			from,
			to,
			shape,
		]),
	).toEqual([
		["2026-01-15", "2026-01-31", "range"],
		["2026-02-01", "2026-02-28", "month"],
	]);
});

test("days that have not begun give no points", () => {
	const now = at("2026-11-22T04:00:00Z");
	const span = resolvePeriod(shanghai, parsePeriod("2026-11"), now);
	expect(splitSpan(shanghai, span, "day", now)).toHaveLength(22);
});

test("ten years by the hour are refused with the way out", () => {
	const now = at("2026-11-22T04:00:00Z");
	const span = resolvePeriod(shanghai, parsePeriod("last-3700-days"), now);
	expect(() => splitSpan(shanghai, span, "hour", now)).toThrow(
		/at most 1500 are allowed/,
	);
	expect(chooseGrain(span)).toBe("quarter");
});

test("weeks begin on Monday and belong to the year of their Thursday", () => {
	expect(mondayOf("2027-01-03")).toBe("2026-12-28");
	expect(isoWeek("2027-01-03")).toEqual({ year: 2026, week: 53 });
	expect(isoWeek("2024-12-30")).toEqual({ year: 2025, week: 1 });
});

test("a year before 29 February is the 28th", () => {
	expect(yearEarlier("2028-02-29")).toBe("2027-02-28");
	expect(yearEarlier("2026-11-22")).toBe("2025-11-22");
});

test("a window by months ends with the month that runs and leaves out the broken first one", () => {
	const now = at("2026-11-22T04:00:00Z");
	const months = (text: string) =>
		splitSpan(
			shanghai,
			resolvePeriod(shanghai, parsePeriod(text), now),
			"month",
			now,
		).map(({ from, to, shape, partial }) => [from, to, shape, partial]);
	expect(months("last-60-days")).toEqual([
		["2026-10-01", "2026-10-31", "month", false],
		["2026-11-01", "2026-11-30", "month", true],
	]);
	expect(months("last-7-days")).toEqual([
		["2026-11-16", "2026-11-22", "range", true],
	]);
});
