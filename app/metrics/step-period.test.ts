import { expect, test } from "vitest";
import { calendarOf } from "./calendar.ts";
import { formatPeriod, parsePeriod } from "./period.ts";
import { recentPeriods, stepPeriod } from "./step-period.ts";

/** Shanghai, 18:20 on 10 November 2026. */
const NOW = Date.parse("2026-11-10T10:20:00Z");
const plain = calendarOf("Asia/Shanghai", 1);
const fiscal = calendarOf("Asia/Shanghai", 4);

const step = (text: string, by: -1 | 1, calendar = plain) => {
	const period = stepPeriod(calendar, parsePeriod(text), by, NOW);
	return period && formatPeriod(period);
};

test.each([
	["a day", "2026-03-01", "2026-02-28", "2026-03-02"],
	["a week over the new year", "2026-W01", "2025-W52", "2026-W02"],
	["a month over the new year", "2026-01", "2025-12", "2026-02"],
	["a quarter", "2026-Q1", "2025-Q4", "2026-Q2"],
	["a year", "2025", "2024", "2026"],
	[
		"days of one's own",
		"2026-10-01..2026-10-10",
		"2026-09-21..2026-09-30",
		"2026-10-11..2026-10-20",
	],
	["the month that was", "last-month", "2026-09", "2026-11"],
	["the month that runs has none after it", "this-month", "2026-10", null],
	[
		"the last seven days have none after them",
		"last-7-days",
		"2026-10-28..2026-11-03",
		null,
	],
	["what is still to come", "2026-12", "2026-11", null],
])("%s", (_, text, before, after) => {
	expect([step(text, -1), step(text, 1)]).toEqual([before, after]);
});

test("fiscal quarters and years go by their own names", () => {
	expect(step("2026-Q1", -1, fiscal)).toBe("2025-Q4");
	expect(step("2025-Q4", 1, fiscal)).toBe("2026-Q1");
	expect(step("this-quarter", -1, fiscal)).toBe("2026-Q2");
	expect(step("this-year", -1, fiscal)).toBe("2025");
});

test("recent periods begin with those that run", () => {
	const names = recentPeriods(fiscal, NOW).map(formatPeriod);
	expect(names.slice(0, 9)).toEqual([
		"2026-Q3",
		"2026-Q2",
		"2026-Q1",
		"2025-Q4",
		"2025-Q3",
		"2025-Q2",
		"2025-Q1",
		"2024-Q4",
		"2026-11",
	]);
	expect(names.slice(-3)).toEqual(["2026", "2025", "2024"]);
});
