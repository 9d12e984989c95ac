import { expect, test } from "vitest";
import { type AnswerSource, suspicionsOf } from "./fair-play.ts";

const share = (
	nowPart: number,
	nowOf: number,
	beforePart: number,
	beforeOf: number,
) => ({
	now: { part: nowPart, whole: nowOf },
	before: { part: beforePart, whole: beforeOf },
});
const USUAL: AnswerSource = {
	member: 1,
	top: share(50, 100, 150, 300),
	invited: share(500, 1000, 1500, 3000),
	complained: share(10, 1000, 30, 3000),
};
const of = (
	member: number,
	more: Partial<AnswerSource> = {},
): AnswerSource => ({ ...USUAL, member, ...more });
const RESPONDED = share(300, 1000, 900, 3000);
const found = (
	sources: AnswerSource[],
	responded: typeof RESPONDED | null = RESPONDED,
) =>
	suspicionsOf({ sources, responded }).map(
		({ kind, member }) => `${kind} ${member}`,
	);

const JUMPED = share(90, 100, 150, 300);
const FEWER = share(100, 1000, 1500, 3000);
const COMPLAINING = share(60, 1000, 30, 3000);
test.each([
	["nothing where all goes on as it did", [of(1), of(2)], []],
	[
		"top scores jump at one source alone",
		[of(1, { top: JUMPED }), of(2)],
		["top-jump 1"],
	],
	[
		"not where they rise everywhere: users are happier",
		[of(1, { top: JUMPED }), of(2, { top: JUMPED })],
		[],
	],
	["not where few answered", [of(1, { top: share(9, 10, 15, 30) }), of(2)], []],
	[
		"not where the rise is small",
		[of(1, { top: share(580, 1000, 1500, 3000) }), of(2)],
		[],
	],
	["not without another source to compare with", [of(1, { top: JUMPED })], []],
	[
		"invitations fall where complaints rise",
		[of(1, { invited: FEWER, complained: COMPLAINING }), of(2)],
		["invitations-withheld 1"],
	],
	["not where only invitations fall", [of(1, { invited: FEWER }), of(2)], []],
	[
		"not where only complaints rise",
		[of(1, { complained: COMPLAINING }), of(2)],
		[],
	],
	[
		"reviews invite nobody",
		[of(1, { invited: null, complained: COMPLAINING }), of(2)],
		[],
	],
])("%s", (_, sources, expected) => {
	expect(found(sources)).toEqual(expected);
});

test("answering collapses: surely, and to half or less", () => {
	expect(found([of(1)], share(100, 1000, 900, 3000))).toEqual([
		"response-collapsed null",
	]);
	expect(found([of(1)], share(200, 1000, 900, 3000))).toEqual([]);
	expect(found([of(1)], null)).toEqual([]);
});
