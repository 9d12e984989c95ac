import { expect, test } from "vitest";
import { muteWeek } from "./mute-week.ts";

type Mute = Parameters<typeof muteWeek>[0];
const SHANGHAI = "Asia/Shanghai";
const nights: Mute = {
	weekdays: [5],
	from: "22:00",
	to: "07:00",
	timeZone: SHANGHAI,
};
// A Tuesday in Shanghai.
const now = new Date("2026-11-24T12:00:00+08:00");

const clock = (minutes: number) =>
	`${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
const said = (mute: Mute, at = now, zone = SHANGHAI) =>
	muteWeek(mute, at, zone).flatMap(({ weekday, spans }) =>
		spans.map(({ from, to }) => `${weekday} ${clock(from)}-${clock(to)}`),
	);

test.each<[string, Partial<Mute>, Date, string, string[]]>([
	[
		"a night is the evening and the next day's morning",
		{},
		now,
		SHANGHAI,
		["5 22:00-24:00", "6 00:00-07:00"],
	],
	[
		"Sunday's night stands at both ends of the week",
		{ weekdays: [7] },
		now,
		SHANGHAI,
		["1 00:00-07:00", "7 22:00-24:00"],
	],
	[
		"to the minute",
		{ from: "22:01", to: "22:03" },
		now,
		SHANGHAI,
		["5 22:01-22:03"],
	],
	[
		"a whole day is one stretch",
		{ from: "00:00", to: "00:00" },
		now,
		SHANGHAI,
		["5 00:00-24:00"],
	],
	[
		"hours of Berlin on the company's clock",
		{ from: "08:00", to: "18:00", timeZone: "Europe/Berlin" },
		now,
		SHANGHAI,
		["5 15:00-24:00", "6 00:00-01:00"],
	],
	[
		"in summer an hour earlier",
		{ from: "08:00", to: "18:00", timeZone: "Europe/Berlin" },
		new Date("2026-07-01T12:00:00Z"),
		SHANGHAI,
		["5 14:00-24:00"],
	],
	[
		"the week is the one on the reader's clock: Sunday evening in UTC is Monday in Shanghai",
		{ weekdays: [1], from: "00:00", to: "01:00" },
		new Date("2026-11-22T20:00:00Z"),
		SHANGHAI,
		["1 00:00-01:00"],
	],
	["never", { weekdays: [] }, now, SHANGHAI, []],
])("%s", (_, change, at, zone, expected) => {
	expect(said({ ...nights, ...change }, at, zone)).toEqual(expected);
});
