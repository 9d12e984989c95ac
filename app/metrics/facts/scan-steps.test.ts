import { expect, test } from "vitest";
import { type Range, type Stretch, scanSteps } from "./scan-steps.ts";

/** Days of length 10, the newest first, each with what it can hold. */
const days = (...atMost: (number | null)[]): Stretch[] =>
	atMost.map((most, i) => ({
		from: 1000 - 10 * (i + 1),
		until: 1000 - 10 * i,
		atMost: most,
	}));
const range = (from: number, until: number): Range => ({ from, until });

test.each<[string, Stretch[], Range[][]]>([
	[
		"stops at the day that holds enough",
		days(60, 60),
		[[range(990, 1000)], [range(980, 990)]],
	],
	[
		"joins days that follow on each other",
		days(20, 20, 20),
		[[range(970, 1000)]],
	],
	[
		"leaves days without facts out",
		days(0, 20, 0, 40),
		[[range(980, 990), range(960, 970)]],
	],
	[
		"grows where nobody knows how many there are",
		days(null, null, null, null, null, null),
		[[range(990, 1000)], [range(950, 990)], [range(940, 950)]],
	],
	["has nothing to look through where nothing is", days(0, 0), []],
])("%s", (_, stretches, steps) => {
	expect([...scanSteps(stretches, 50)]).toEqual(steps);
});
