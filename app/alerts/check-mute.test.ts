import { expect, test } from "vitest";
import { checkMute, type MuteContent } from "./check-mute.ts";

const nights: MuteContent = {
	name: "Nights",
	matcher: { metric: "nps" },
	weekdays: [1, 2, 3, 4, 5],
	from: "22:00",
	to: "07:00",
	timeZone: "Asia/Taipei",
};
const everyDay = [1, 2, 3, 4, 5, 6, 7];

test.each<[string, Partial<MuteContent>, unknown[]]>([
	["a whole one", {}, []],
	["until the day's end", { from: "18:00", to: "24:00" }, []],
	["two days as a whole", { weekdays: [6, 7], from: "00:00", to: "00:00" }, []],
	["every night", { weekdays: everyDay }, []],
	[
		"no name",
		{ name: "  " },
		[{ code: "name", field: "name", value: "  ", allowed: [1, 80] }],
	],
	[
		"a name that is a story, cut where it is quoted",
		{ name: "a".repeat(81) },
		[
			{
				code: "name",
				field: "name",
				value: "a".repeat(80),
				allowed: [1, 80],
			},
		],
	],
	[
		"a form left empty mutes nothing",
		{ matcher: {} },
		[
			{
				code: "names-nothing",
				field: "matcher",
				value: null,
				allowed: ["ruleId", "metric", "teamId", "label", "as", "scope"],
			},
		],
	],
	[
		"the whole company is no narrowing down",
		{ matcher: { scope: {} } },
		[expect.objectContaining({ code: "names-nothing" })],
	],
	[
		"an eighth weekday",
		{ weekdays: [1, 8] },
		[{ code: "weekday", field: "weekdays", value: 8, allowed: everyDay }],
	],
	[
		"no weekday",
		{ weekdays: [] },
		[
			{
				code: "no-weekday",
				field: "weekdays",
				value: null,
				allowed: everyDay,
			},
		],
	],
	[
		"a time that no clock shows",
		{ from: "25:00" },
		[
			{
				code: "time",
				field: "from",
				value: "25:00",
				allowed: ["00:00", "23:59"],
			},
		],
	],
	[
		"24:00 is where a day ends, and nothing begins there",
		{ from: "24:00" },
		[expect.objectContaining({ code: "time", field: "from" })],
	],
	[
		"an end that is no time",
		{ to: "7" },
		[{ code: "time", field: "to", value: "7", allowed: ["00:00", "24:00"] }],
	],
	[
		"a zone that is none",
		{ timeZone: "Mars/Base" },
		[
			{
				code: "time-zone",
				field: "timeZone",
				value: "Mars/Base",
				allowed: [],
			},
		],
	],
	[
		"all day every day",
		{ weekdays: everyDay, from: "08:00", to: "08:00" },
		[{ code: "always", field: "weekdays", value: 7, allowed: [1, 6] }],
	],
	[
		"the same in other words",
		{ weekdays: everyDay, from: "00:00", to: "24:00" },
		[expect.objectContaining({ code: "always" })],
	],
	[
		"two faults at once",
		{ name: "", weekdays: [] },
		[
			expect.objectContaining({ field: "name" }),
			expect.objectContaining({ field: "weekdays" }),
		],
	],
])("%s", (_, change, problems) => {
	expect(checkMute({ ...nights, ...change })).toEqual(problems);
});
