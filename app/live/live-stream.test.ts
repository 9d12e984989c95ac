import { expect, test } from "vitest";
import { decideBacklog, MOST_BACKLOG, PATIENCE } from "./live-stream.ts";

test.each([
	["who reads is told", 0, null, 0, "send"],
	["a little behind is nothing", MOST_BACKLOG, null, 0, "send"],
	[
		"far behind is told nothing more for now",
		MOST_BACKLOG + 1,
		null,
		0,
		"hold",
	],
	["still far behind", MOST_BACKLOG + 1, 1000, 1000 + PATIENCE - 1, "hold"],
	[
		"who takes nothing for a minute is not there",
		MOST_BACKLOG + 1,
		1000,
		1000 + PATIENCE,
		"end",
	],
	[
		"who has caught up is told again, however late",
		0,
		1000,
		1000 + 2 * PATIENCE,
		"send",
	],
] as const)("%s", (_, backlog, since, now, expected) => {
	expect(decideBacklog(backlog, since, now)).toBe(expected);
});
