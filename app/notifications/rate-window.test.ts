import { expect, test } from "vitest";
import { planSending, type SendingPlan } from "./rate-window.ts";

const NOW = new Date("2026-11-24T08:00:00Z");
const LIMIT = { count: 20, within: 60_000 };
const ago = (...seconds: number[]) =>
	seconds.map((some) => new Date(NOW.getTime() - some * 1000));
const times = (count: number, seconds: number) =>
	ago(...Array.from({ length: count }, () => seconds));

test.each<[string, number, Date[], Partial<SendingPlan>]>([
	[
		"with room for all each goes by itself",
		20,
		[],
		{ single: 20, groupsRest: false, waitUntil: null },
	],
	[
		"one too many, and the last place is for all the rest",
		21,
		[],
		{ single: 19, groupsRest: true },
	],
	[
		"five hundred take no more places",
		500,
		[],
		{ single: 19, groupsRest: true },
	],
	[
		"what was sent this minute counts",
		3,
		times(18, 10),
		{ single: 1, groupsRest: true },
	],
	[
		"what was sent a minute ago does not",
		3,
		times(18, 60),
		{ single: 3, groupsRest: false },
	],
	[
		"with one place all go together",
		2,
		times(19, 5),
		{ single: 0, groupsRest: true },
	],
	[
		"one message takes the one place by itself",
		1,
		times(19, 5),
		{ single: 1, groupsRest: false },
	],
	[
		"without a place they wait until one is free",
		2,
		[...ago(59), ...times(19, 5)],
		{ single: 0, groupsRest: false, waitUntil: new Date(NOW.getTime() + 1000) },
	],
])("%s", (_sentence, waiting, sent, plan) => {
	expect(planSending(waiting, sent, LIMIT, NOW)).toMatchObject(plan);
});

test("a receiver without a limit takes all", () => {
	expect(planSending(5000, times(5000, 1), null, NOW).single).toBe(5000);
});
