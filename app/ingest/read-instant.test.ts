import { expect, test } from "vitest";
import { daysInMonth, readInstant } from "./read-instant.ts";

test.each([
	["UTC by its letter", "2026-11-22T10:00:00Z", "2026-11-22T10:00:00.000Z"],
	["letters may be small", "2026-11-22t10:00:00z", "2026-11-22T10:00:00.000Z"],
	["a blank in place of T", "2026-11-22 10:00:00Z", "2026-11-22T10:00:00.000Z"],
	["without seconds", "2026-11-22T10:00+08:00", "2026-11-22T02:00:00.000Z"],
	["a zone of hours", "2026-11-22T10:00:00+08", "2026-11-22T02:00:00.000Z"],
	[
		"a zone without colon",
		"2026-11-22T10:00:00-0330",
		"2026-11-22T13:30:00.000Z",
	],
	[
		"a zone of three quarters",
		"2026-11-22T10:00:00+05:45",
		"2026-11-22T04:15:00.000Z",
	],
	[
		"a zone 14 hours ahead",
		"2026-11-22T00:00:00+14:00",
		"2026-11-21T10:00:00.000Z",
	],
	[
		"finer digits are cut off, not rounded",
		"2026-11-22T10:00:00.9999999Z",
		"2026-11-22T10:00:00.999Z",
	],
	[
		"a decimal comma, one digit",
		"2026-11-22T10:00:00,5Z",
		"2026-11-22T10:00:00.500Z",
	],
	[
		"29 February of a leap year",
		"2024-02-29T00:00:00Z",
		"2024-02-29T00:00:00.000Z",
	],
	["29 February of 2000", "2000-02-29T00:00:00Z", "2000-02-29T00:00:00.000Z"],
	[
		"1970-01-01 is an instant; that it is too early is the field's matter",
		"1970-01-01T00:00:00Z",
		"1970-01-01T00:00:00.000Z",
	],
	["blanks around it", " 2026-11-22T10:00:00Z\n", "2026-11-22T10:00:00.000Z"],
])("%s: %j", (_sentence, text, instant) => {
	expect(new Date(readInstant(text) as number).toISOString()).toBe(instant);
});

test.each([
	"2026-11-22",
	"2026-11-22T10:00",
	"2026-11-22T10:00:00",
	"2026-11-22T10:00:00.123",
	"1970-01-01",
])("%s has no zone, and none is guessed", (text) => {
	expect(readInstant(text)).toBe("no-zone");
});

test.each<unknown>([
	"20026-01-01T00:00:00Z",
	"2026-02-29T00:00:00Z",
	"1900-02-29T00:00:00Z",
	"2026-13-01T00:00:00Z",
	"2026-00-01T00:00:00Z",
	"2026-11-00T00:00:00Z",
	"2026-11-31T00:00:00Z",
	"2026-11-22T24:00:00Z",
	"2026-11-22T10:60:00Z",
	"2016-12-31T23:59:60Z",
	"2026-11-22T10:00:00.Z",
	"2026-11-22T10:00:00+15:00",
	"2026-11-22T10:00:00+08:60",
	"2026-11-22T10:00:00+8",
	"2026-11-22T10:00:00+08:0",
	"2026-11-22T10:00:00Zx",
	"2026-11-22T10:00:00 Asia/Shanghai",
	"2026-11-22T10:00:00−08:00",
	"2026/11/22T10:00:00Z",
	"2026-11-22x10:00:00Z",
	"2026-1-2T10:00:00Z",
	"26-11-22T10:00:00Z",
	"22.11.2026 10:00Z",
	"２０２６-11-22T10:00:00Z",
	"yesterday",
	"",
	1_795_000_000_000,
	null,
	true,
	["2026-11-22T10:00:00Z"],
])("%j is not a date", (raw) => {
	expect(readInstant(raw)).toBe("not-a-date");
});

test("months have their days", () => {
	expect([2023, 2024, 1900, 2000].map((year) => daysInMonth(year, 2))).toEqual([
		28, 29, 28, 29,
	]);
	expect([4, 12, 13].map((month) => daysInMonth(2026, month))).toEqual([
		30, 31, 0,
	]);
});
