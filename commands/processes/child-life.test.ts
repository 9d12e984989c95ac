import { expect, test } from "vitest";
import { type ChildLife, type LifeEvent, newLife, next } from "./child-life.ts";

const SECOND = 1000;
const NOON = Date.parse("2026-11-11T12:00:00Z");

/** Events with the seconds after noon at which they come. */
const live = (events: readonly (readonly [LifeEvent, number])[]): ChildLife =>
	events.reduce(
		(life, [event, at]) => next(life, event, NOON + at * SECOND),
		newLife(NOON),
	);

test.each<[string, (readonly [LifeEvent, number])[], Partial<ChildLife>]>([
	["a child that says so is running", [["ready", 1]], { phase: "running" }],
	[
		"a child that dies is started again after half a second",
		[
			["ready", 1],
			["exit", 2],
		],
		{ phase: "waiting", pause: 500, deaths: 1 },
	],
	[
		"each death in a row doubles the pause",
		[
			["ready", 1],
			["exit", 2],
			["due", 3],
			["exit", 4],
			["due", 5],
			["exit", 6],
		],
		{ phase: "waiting", pause: 2000, deaths: 3 },
	],
	[
		"a minute of good life makes the next death the first again",
		[
			["exit", 1],
			["due", 2],
			["exit", 3],
			["due", 4],
			["ready", 5],
			["exit", 65],
		],
		{ phase: "waiting", pause: 500, deaths: 1 },
	],
	[
		"a pause never grows beyond half a minute",
		Array.from({ length: 20 }, (_, i) => [i % 2 ? "due" : "exit", i] as const),
		{ phase: "starting", deaths: 10 },
	],
	[
		"a child told to stop is not started again",
		[
			["ready", 1],
			["stop", 2],
			["exit", 3],
			["due", 4],
		],
		{ phase: "stopped" },
	],
	[
		"stopping while it waits to be started needs no exit",
		[
			["exit", 1],
			["stop", 2],
		],
		{ phase: "stopped" },
	],
	[
		"'ready' after 'stop' comes too late",
		[
			["stop", 1],
			["ready", 2],
		],
		{ phase: "stopping" },
	],
])("%s", (_sentence, events, expected) => {
	expect(live(events)).toMatchObject(expected);
});

test("the longest pause is 30 s", () => {
	const life = live(
		Array.from({ length: 21 }, (_, i) => [i % 2 ? "due" : "exit", i] as const),
	);
	expect(life.pause).toBe(30 * SECOND);
});
