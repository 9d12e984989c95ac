import { describe, expect, test } from "vitest";
import { dateReader } from "./date-format.ts";

const reads: [string, string, string, string][] = [
	[
		"the retail file's form",
		"yyyy-MM-dd HH:mm:ss",
		"2010-12-01 08:26:00",
		"local 2010-12-01T08:26:00.000Z",
	],
	[
		"an American afternoon",
		"MM/dd/yyyy hh:mm a",
		"03/14/2025 01:20 PM",
		"local 2025-03-14T13:20:00.000Z",
	],
	[
		"twelve at night",
		"MM/dd/yyyy hh:mm a",
		"03/14/2025 12:20 am",
		"local 2025-03-14T00:20:00.000Z",
	],
	[
		"twelve at noon",
		"M/d/yyyy h:mm a",
		"3/4/2025 12:00 PM",
		"local 2025-03-04T12:00:00.000Z",
	],
	[
		"digits as they come",
		"M/d/yyyy H:mm",
		"3/14/2025 1:20",
		"local 2025-03-14T01:20:00.000Z",
	],
	[
		"a day alone is its midnight",
		"dd.MM.yyyy",
		"29.02.2024",
		"local 2024-02-29T00:00:00.000Z",
	],
	[
		"a Chinese date",
		"yyyy年M月d日",
		"2026年11月2日",
		"local 2026-11-02T00:00:00.000Z",
	],
	[
		"an English month",
		"dd-MMM-yyyy",
		"05-feb-2026",
		"local 2026-02-05T00:00:00.000Z",
	],
	[
		"a zone in the pattern",
		"yyyy-MM-dd'T'HH:mmXXX",
		"2026-01-01T00:30+08:00",
		"2025-12-31T16:30:00.000Z",
	],
	[
		"thousandths",
		"yyyy-MM-dd HH:mm:ss.SSS",
		"2026-01-01 00:00:00.250",
		"local 2026-01-01T00:00:00.250Z",
	],
	[
		"ISO with a zone is an instant",
		"ISO",
		"2026-01-01T00:30:00-05:00",
		"2026-01-01T05:30:00.000Z",
	],
	[
		"ISO without one is local",
		"ISO",
		"2026-01-01T00:30",
		"local 2026-01-01T00:30:00.000Z",
	],
	["ISO's day alone", "ISO", "2026-01-01", "local 2026-01-01T00:00:00.000Z"],
	[
		"seconds since 1970",
		"epoch-seconds",
		"1767225600",
		"2026-01-01T00:00:00.000Z",
	],
	[
		"milliseconds since 1970",
		"epoch-milliseconds",
		"1767225600000",
		"2026-01-01T00:00:00.000Z",
	],
	["no such day", "yyyy-MM-dd", "2026-02-29", "null"],
	["no such hour", "yyyy-MM-dd HH:mm", "2026-02-28 24:00", "null"],
	[
		"no 13 o'clock in the morning",
		"yyyy-MM-dd hh:mm a",
		"2026-02-28 13:00 AM",
		"null",
	],
	["day and month the other way round", "MM/dd/yyyy", "31/12/2026", "null"],
	["a year of five digits", "yyyy-MM-dd", "20026-01-01", "null"],
	["an unknown month", "dd-MMM-yyyy", "05-ebM-2026", "null"],
	["anything behind it", "yyyy-MM-dd", "2026-01-01 10:00", "null"],
];

test.each(reads)("reads %s", (_, format, text, expected) => {
	const moment = dateReader(format)(text);
	const shown =
		moment === null
			? "null"
			: "local" in moment
				? `local ${new Date(moment.local).toISOString()}`
				: new Date(moment.instant).toISOString();
	expect(shown).toBe(expected);
});

describe("a format is refused", () => {
	const bad: [string, string][] = [
		["with a letter that stands for nothing", "yyyy-MM-dd'T'HH:mm:ssQ"],
		["with a year of two digits", "dd/MM/yy"],
		["without a day", "yyyy-MM"],
		["with half a day's hours and no a", "yyyy-MM-dd hh:mm"],
		["with a part twice", "yyyy-MM-dd MM"],
	];
	test.each(bad)("%s", (_, format) => {
		expect(() => dateReader(format)).toThrow(`'${format}'`);
	});
});
