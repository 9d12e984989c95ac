import { expect, test } from "vitest";
import { type MuteTiming, muting } from "./mute.ts";
import type { AlertSubject } from "./subject.ts";

const subject: AlertSubject = {
	ruleId: 7,
	metric: "nps",
	labels: [],
	teamId: null,
	scope: {},
	as: "warning",
};
const mute = (change: Partial<MuteTiming>): MuteTiming => ({
	id: 1,
	name: "nights",
	matcher: { metric: "nps" },
	weekdays: [1, 2, 3, 4, 5],
	from: "22:00",
	to: "07:00",
	timeZone: "Asia/Shanghai",
	...change,
});
const day = { from: "12:00", to: "13:00" };
const berlin = { timeZone: "Europe/Berlin", weekdays: [7] };

// 2026-11-24 is a Tuesday; Shanghai is 8 hours ahead.
test.each<[string, Partial<MuteTiming>, string, boolean]>([
	["from its first minute", day, "2026-11-24T12:00:00+08:00", true],
	["a moment before", day, "2026-11-24T11:59:59.999+08:00", false],
	["its end is not counted", day, "2026-11-24T13:00:00+08:00", false],
	["on its weekdays only", day, "2026-11-22T12:30:00+08:00", false],
	["an evening of a weekday", {}, "2026-11-27T22:00:00+08:00", true],
	[
		"after midnight it still belongs to the Friday on which it began",
		{},
		"2026-11-28T06:59:00+08:00",
		true,
	],
	["Saturday's evening", {}, "2026-11-28T22:00:00+08:00", false],
	[
		"Monday's early hours belong to Sunday",
		{},
		"2026-11-23T06:00:00+08:00",
		false,
	],
	[
		"from Sunday into Monday",
		{ weekdays: [7] },
		"2026-11-23T06:00:00+08:00",
		true,
	],
	[
		"00:00 to 00:00 is the whole day",
		{ weekdays: [2], from: "00:00", to: "00:00" },
		"2026-11-24T23:59:59+08:00",
		true,
	],
	[
		"and no more than it",
		{ weekdays: [2], from: "00:00", to: "00:00" },
		"2026-11-25T00:00:00+08:00",
		false,
	],
	[
		"24:00 is the end of the day",
		{ weekdays: [2], from: "18:00", to: "24:00" },
		"2026-11-24T23:59:00+08:00",
		true,
	],
	[
		"no weekday is never",
		{ ...day, weekdays: [] },
		"2026-11-24T12:30:00+08:00",
		false,
	],
	[
		"a time that is none is never",
		{ from: "25:00" },
		"2026-11-24T23:00:00+08:00",
		false,
	],
	[
		"what it does not match",
		{ ...day, matcher: { metric: "revenue" } },
		"2026-11-24T12:30:00+08:00",
		false,
	],
	[
		"spring in Berlin: 01:30 to 03:30 mutes the half hour before the gap",
		{ ...berlin, from: "01:30", to: "03:30" },
		"2026-03-29T00:59:59Z",
		true,
	],
	[
		"and the half hour after it",
		{ ...berlin, from: "01:30", to: "03:30" },
		"2026-03-29T01:29:59Z",
		true,
	],
	[
		"and no longer",
		{ ...berlin, from: "01:30", to: "03:30" },
		"2026-03-29T01:30:00Z",
		false,
	],
	[
		"autumn in Berlin: 02:00 to 03:00 the first time",
		{ ...berlin, from: "02:00", to: "03:00" },
		"2026-10-25T00:30:00Z",
		true,
	],
	[
		"and the second time",
		{ ...berlin, from: "02:00", to: "03:00" },
		"2026-10-25T01:30:00Z",
		true,
	],
	[
		"08:00 is 08:00 in winter",
		{ ...berlin, from: "08:00", to: "09:00" },
		"2026-10-25T07:00:00Z",
		true,
	],
	[
		"08:00 is 08:00 in summer",
		{ ...berlin, from: "08:00", to: "09:00" },
		"2026-03-29T06:00:00Z",
		true,
	],
])("%s", (_, change, now, expected) => {
	expect(muting([mute(change)], subject, new Date(now)) !== null).toBe(
		expected,
	);
});

test("the first that holds is named", () => {
	const now = new Date("2026-11-24T12:30:00+08:00");
	expect(
		muting([mute({ id: 4 }), mute({ id: 5, ...day })], subject, now)?.id,
	).toBe(5);
});
