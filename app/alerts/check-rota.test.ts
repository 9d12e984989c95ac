import { expect, test } from "vitest";
import { checkRota, checkSwap, type RotaContent } from "./check-rota.ts";

const rota: RotaContent = {
	name: "Audio",
	timeZone: "Asia/Taipei",
	handoverWeekday: 1,
	handoverTime: "09:00",
	people: [1, 2],
	startsOn: "2026-11-23",
};

test.each<[string, Partial<RotaContent>, string[]]>([
	["a whole rota", {}, []],
	["no name", { name: " " }, ["name"]],
	["a name that is a story", { name: "a".repeat(81) }, ["name"]],
	["a zone that is none", { timeZone: "Mars/Base" }, ["timeZone"]],
	["an eighth weekday", { handoverWeekday: 8 }, ["handoverWeekday"]],
	["a time that no clock shows", { handoverTime: "25:00" }, ["handoverTime"]],
	["a day that is none", { startsOn: "2026-02-30" }, ["startsOn"]],
	["nobody", { people: [] }, ["people"]],
	["two faults at once", { name: "", people: [] }, ["name", "people"]],
])("%s", (_, change, fields) => {
	expect(checkRota({ ...rota, ...change }).map(({ field }) => field)).toEqual(
		fields,
	);
});

const at = (time: string) => new Date(`2026-11-${time}Z`);
const now = at("24T12:00");

test.each<[string, number, Date, Date, string[]]>([
	["one of the rota, for a day", 2, at("25T00:00"), at("26T00:00"), []],
	["begun already, not over", 2, at("24T00:00"), at("24T13:00"), []],
	["somebody else", 3, at("25T00:00"), at("26T00:00"), ["not-in-rota"]],
	["over", 2, at("23T00:00"), at("24T12:00"), ["over"]],
	[
		"ends as it begins",
		2,
		at("25T00:00"),
		at("25T00:00"),
		["ends-before-it-begins"],
	],
	[
		"longer than a month",
		2,
		at("25T00:00"),
		new Date("2026-12-27T00:00Z"),
		["too-long"],
	],
	["no time", 2, new Date(Number.NaN), at("26T00:00"), ["not-a-time"]],
])("taking over: %s", (_, personId, from, until, codes) => {
	expect(
		checkSwap(rota, { personId, from, until, comment: "" }, now).map(
			({ code }) => code,
		),
	).toEqual(codes);
});
