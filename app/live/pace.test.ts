import { expect, test } from "vitest";
import {
	COALESCED,
	IDLE,
	nextPace,
	type Pace,
	type PaceEvent,
} from "./pace.ts";

const after = (...steps: readonly (readonly [PaceEvent, number])[]): Pace =>
	steps.reduce((pace, [event, now]) => nextPace(pace, event, now), IDLE);

test.each<[string, Pace, Pace]>([
	[
		"a change waits for others",
		after(["changed", 1000]),
		{ state: "waiting", due: 1000 + COALESCED },
	],
	[
		"later ones don't put it off",
		after(["changed", 1000], ["changed", 1150]),
		{ state: "waiting", due: 1000 + COALESCED },
	],
	[
		"who waits is not kept waiting",
		after(["changed", 1000], ["asked", 1050]),
		{ state: "waiting", due: 1050 },
	],
	[
		"a change after the question neither",
		after(["asked", 1000], ["changed", 1001]),
		{ state: "waiting", due: 1000 },
	],
	[
		"nothing changed meanwhile",
		after(["changed", 0], ["began", 200], ["done", 230]),
		IDLE,
	],
	[
		"a change while it computes waits for the next round",
		after(["changed", 0], ["began", 200], ["changed", 210], ["done", 230]),
		{ state: "waiting", due: 410 },
	],
	[
		"which is at once where the round took long",
		after(["changed", 0], ["began", 200], ["changed", 210], ["done", 900]),
		{ state: "waiting", due: 900 },
	],
	[
		"a question while it computes is the next round's",
		after(
			["asked", 0],
			["began", 0],
			["changed", 5],
			["asked", 10],
			["done", 50],
		),
		{ state: "waiting", due: 50 },
	],
	[
		"a round that failed is tried again, not at once",
		after(["changed", 0], ["began", 200], ["failed", 210]),
		{ state: "waiting", due: 1210 },
	],
])("%s", (_, pace, expected) => {
	expect(pace).toEqual(expected);
});

test("never two rounds at once, whatever comes in between", () => {
	expect(
		after(
			["asked", 0],
			["began", 0],
			["changed", 1],
			["asked", 2],
			["changed", 3],
		).state,
	).toBe("computing");
});
