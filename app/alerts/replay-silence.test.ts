import { expect, test } from "vitest";
import type { Basis, Evaluation } from "./evaluation.ts";
import { replaySilence } from "./replay-silence.ts";

const HOUR = 3_600_000;
const basis = {} as Basis;
const EVALUATIONS: Readonly<Record<string, Evaluation>> = {
	".": { kind: "measured", basis, verdicts: {} },
	x: { kind: "no-data", reason: "stale", basis },
};
const steps = (text: string) =>
	[...text].map((one, hour) => ({
		at: hour * HOUR,
		evaluation: EVALUATIONS[one] as Evaluation,
	}));

test.each<[string, string, [number, number | null][]]>([
	["data all along tells nothing", "......", []],
	["two hours without are too short", "..xx..", []],
	[
		"four hours are told, from the first to the next value",
		"..xxxx.",
		[[2, 6]],
	],
	["what lasts until now goes on", "..xxxx", [[2, null]]],
	[
		"two stretches are two",
		".xxx.xxxx.",
		[
			[1, 4],
			[5, 9],
		],
	],
	["what lies before the first value is none", "xxxxxx.", []],
])("%s", (_, text, found) => {
	expect(replaySilence({ noDataSeconds: 3 * 3600 }, steps(text))).toEqual(
		found.map(([from, until]) => ({
			from: from * HOUR,
			until: until === null ? null : until * HOUR,
		})),
	);
});

test("a rule that tells of no missing data tells of none", () => {
	expect(replaySilence({ noDataSeconds: null }, steps("xxxxxx"))).toEqual([]);
});
