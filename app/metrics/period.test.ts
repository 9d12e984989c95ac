import { expect, test } from "vitest";
import { formatPeriod, parsePeriod } from "./period.ts";

test.each([
	"2026-11-22",
	"2026-W53",
	"2026-10",
	"2026-Q4",
	"2026",
	"last-28-days",
	"last-15-minutes",
	"last-1-hours",
	"last-24-hours",
	"last-48-hours",
	"last-65-minutes",
	"this-month",
	"last-quarter",
	"2026-01-01..2026-03-31",
])("%s reads and writes the same", (text) => {
	expect(formatPeriod(parsePeriod(text))).toBe(text);
});

test.each([
	["", "nothing"],
	["2026-13", "a 13th month"],
	["2026-02-30", "a day that does not exist"],
	["2025-W53", "a week that the year does not have"],
	["2026-Q5", "a fifth quarter"],
	["last-0-days", "no days"],
	["last-9999-days", "too many days"],
	["last-0-minutes", "no minutes"],
	["last-7-minutes", "minutes that are not full fives"],
	["last-2885-minutes", "more than two days of minutes"],
	["last-49-hours", "more than two days of hours"],
	["2026-03-01..2026-02-01", "an end before its start"],
	["2000-01-01..2026-01-01", "more than ten years"],
	["1970", "a year before any company's data"],
	["next-month", "the future"],
])("'%s' is refused: %s", (text) => {
	expect(() => parsePeriod(text)).toThrow(
		expect.objectContaining({
			code: "bad-period",
			message: expect.stringContaining(`'${text}': allowed are`),
		}),
	);
});

test.each([
	["last-60-minutes", "last-1-hours"],
	["last-1440-minutes", "last-24-hours"],
])("%s is the same as %s", (text, same) => {
	expect(parsePeriod(text)).toEqual(parsePeriod(same));
	expect(formatPeriod(parsePeriod(text))).toBe(same);
});

test("what is allowed names the minutes and the hours", () => {
	expect(() => parsePeriod("last-3-weeks")).toThrow(
		/last-15-minutes \(5 to 2880, in steps of 5\), last-24-hours \(1 to 48\)/,
	);
});
