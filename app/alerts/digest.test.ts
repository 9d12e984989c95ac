import { expect, test } from "vitest";
import { dueDigests } from "./digest.ts";
import { wallClock } from "./wall-clock.ts";

const SHANGHAI = wallClock("Asia/Shanghai");
const BERLIN = wallClock("Europe/Berlin");
const daily = (day: string) => ({ span: "daily", from: day, to: day });

test.each([
	["before eight nothing is due", "2026-11-24T07:59:00+08:00", []],
	["at eight yesterday is", "2026-11-24T08:00:00+08:00", [daily("2026-11-23")]],
	[
		"on a Monday also the week that is over",
		"2026-11-23T09:00:00+08:00",
		[
			daily("2026-11-22"),
			{ span: "weekly", from: "2026-11-16", to: "2026-11-22" },
		],
	],
	["in the evening it is no news any more", "2026-11-24T20:00:00+08:00", []],
])("%s", (_, at, expected) => {
	expect(dueDigests(new Date(at), SHANGHAI)).toEqual(expected);
});

test.each([
	["when the clocks went forward", "2026-03-29T08:00:00+02:00", "2026-03-28"],
	["when they went back", "2026-10-25T08:00:00+01:00", "2026-10-24"],
])("the morning %s", (_, at, day) => {
	expect(dueDigests(new Date(at), BERLIN)).toEqual([daily(day)]);
});
