import { expect, test } from "vitest";
import { comparableWeeks, usualRange } from "./usual-range.ts";

const range = (values: readonly number[], sample = 1_000_000) =>
	usualRange(values.map((value) => ({ value, sample })));

test.each<
	[string, ReturnType<typeof usualRange>, number | null, number | null]
>([
	["three weeks say nothing", range([1, 2, 3]), null, null],
	["no weeks say nothing", range([]), null, null],
	[
		"the median of an even number lies between",
		range([90, 100, 110, 120]),
		105,
		14.826,
	],
	[
		"of an odd number it is one of them",
		range([90, 100, 110, 120, 130]),
		110,
		14.826,
	],
	[
		"one wild week moves nothing",
		range([90, 100, 110, 120, 9000]),
		110,
		14.826,
	],
	["the order does not matter", range([130, 90, 110, 100, 120]), 110, 14.826],
	["a flat history: 2 % of the middle", range([100, 100, 100, 100]), 100, 2],
	[
		"a flat history of few: what chance does to 25 things",
		range([100, 100, 100, 100], 25),
		100,
		20,
	],
	["a sample of 0 counts as 1", range([100, 100, 100, 100], 0), 100, 100],
	["a flat nothing: one unit", range([0, 0, 0, 0]), 0, 1],
	[
		"below zero the floor is a share of the size",
		range([-50, -50, -50, -50]),
		-50,
		1,
	],
])("%s", (_, found, middle, deviation) => {
	expect(found?.middle ?? null).toBe(middle);
	if (deviation === null) expect(found).toBeNull();
	else expect(found?.deviation).toBeCloseTo(deviation, 9);
});

test("it says on how many weeks it rests", () => {
	expect(range([1, 2, 3, 4, 5])?.weeks).toBe(5);
});

const weeks = (now: string, timeZone: string, count: number) =>
	comparableWeeks(new Date(now), timeZone, count).map((instant) =>
		instant.toISOString().slice(0, 16),
	);

test.each<[string, string, string, number, readonly string[]]>([
	[
		"the same weekday and hour, the latest week first",
		"2026-09-24T02:30:00Z",
		"Asia/Shanghai",
		3,
		["2026-09-17T02:30", "2026-09-10T02:30", "2026-09-03T02:30"],
	],
	[
		"雙11 is left out, an earlier week comes in its place",
		"2026-11-24T02:00:00Z",
		"Asia/Shanghai",
		3,
		["2026-11-17T02:00", "2026-11-03T02:00", "2026-10-27T02:00"],
	],
	[
		"春節 is left out",
		"2026-03-03T02:00:00Z",
		"Asia/Shanghai",
		3,
		["2026-02-24T02:00", "2026-02-10T02:00", "2026-02-03T02:00"],
	],
	[
		"which day it is, is a matter of the zone: in Taipei the 9th is over",
		"2026-11-16T17:00:00Z",
		"Asia/Taipei",
		2,
		["2026-11-02T17:00", "2026-10-26T17:00"],
	],
	[
		"in Berlin it is not",
		"2026-11-16T17:00:00Z",
		"Europe/Berlin",
		2,
		["2026-11-09T17:00", "2026-11-02T17:00"],
	],
	[
		"on 雙11 the same date of earlier years comes first, then ordinary weeks",
		"2026-11-11T04:00:00Z",
		"Asia/Shanghai",
		6,
		[
			"2025-11-11T04:00",
			"2024-11-11T04:00",
			"2023-11-11T04:00",
			"2022-11-11T04:00",
			"2026-11-04T04:00",
			"2026-10-28T04:00",
		],
	],
	[
		"asked for fewer, only the nearest years",
		"2026-06-18T04:00:00Z",
		"Asia/Shanghai",
		2,
		["2025-06-18T04:00", "2024-06-18T04:00"],
	],
	[
		"on the third day of 春節 the third day of earlier ones",
		"2026-02-19T04:00:00Z",
		"Asia/Shanghai",
		5,
		[
			"2025-01-31T04:00",
			"2024-02-12T04:00",
			"2023-01-24T04:00",
			"2022-02-03T04:00",
			"2026-02-12T04:00",
		],
	],
	[
		"a week after the eve the eve is the same special day",
		"2026-02-23T04:00:00Z",
		"Asia/Shanghai",
		5,
		[
			"2025-02-04T04:00",
			"2024-02-16T04:00",
			"2023-01-28T04:00",
			"2022-02-07T04:00",
			"2026-02-16T04:00",
		],
	],
	[
		"the clocks went forward since: 10:00 stays 10:00",
		"2026-04-01T08:00:00Z",
		"Europe/Berlin",
		2,
		["2026-03-25T09:00", "2026-03-18T09:00"],
	],
	[
		"the clocks went back since",
		"2026-10-28T09:00:00Z",
		"Europe/Berlin",
		1,
		["2026-10-21T08:00"],
	],
	[
		"an hour that was skipped then counts on from the one before",
		"2026-04-05T00:30:00Z",
		"Europe/Berlin",
		2,
		["2026-03-29T01:30", "2026-03-22T01:30"],
	],
	["none asked, none given", "2026-09-24T02:30:00Z", "UTC", 0, []],
])("%s", (_, now, zone, count, expected) => {
	expect(weeks(now, zone, count)).toEqual(expected);
});
