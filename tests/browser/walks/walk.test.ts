import { expect, test } from "vitest";
import { countWalk, type StepTaken } from "./walk.ts";

const step = (by: string, begunAt: number, paintedAt: number): StepTaken => ({
	what: "a step",
	by,
	begunAt,
	paintedAt,
});

test.each<[string, StepTaken[], ReturnType<typeof countWalk>]>([
	["nobody moved", [], { clicks: 0, chords: 0, waited: 0 }],
	[
		"keys held together are one chord and no click",
		[step("click", 10, 30), step("Control+k", 100, 105)],
		{ clicks: 1, chords: 1, waited: 25 },
	],
	[
		"what lies between two steps is the person's own time",
		[step("click", 10, 30), step("click", 9000, 9040)],
		{ clicks: 2, chords: 0, waited: 60 },
	],
])("%s", (_, taken, count) => {
	expect(countWalk(taken)).toEqual(count);
});
