import { expect, test } from "vitest";
import { ACCOUNT_LIMIT, nextAttempt } from "./sign-in-limit.ts";

const now = new Date("2026-11-22T08:00:00Z");
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const ago = (time: number) => new Date(now.getTime() - time);
const wait = (time: number) => ({
	allowed: false,
	until: new Date(now.getTime() + time),
});

test.each([
	["the first attempt is free", null, { allowed: true, failures: 1 }],
	[
		"so is the fifth",
		{ failures: 4, lastAttemptAt: now },
		{ allowed: true, failures: 5 },
	],
	[
		"the sixth waits 30 seconds",
		{ failures: 5, lastAttemptAt: now },
		wait(30 * SECOND),
	],
	[
		"less what has gone by",
		{ failures: 5, lastAttemptAt: ago(29 * SECOND) },
		wait(SECOND),
	],
	[
		"and may then be made",
		{ failures: 5, lastAttemptAt: ago(30 * SECOND) },
		{ allowed: true, failures: 6 },
	],
	["the wait doubles", { failures: 7, lastAttemptAt: now }, wait(2 * MINUTE)],
	[
		"up to a quarter of an hour",
		{ failures: 500, lastAttemptAt: now },
		wait(15 * MINUTE),
	],
	[
		"a day of quiet forgets",
		{ failures: 500, lastAttemptAt: ago(24 * HOUR) },
		{ allowed: true, failures: 1 },
	],
	[
		"less than a day does not",
		{ failures: 500, lastAttemptAt: ago(23 * HOUR) },
		{ allowed: true, failures: 501 },
	],
	[
		"a clock that went back only makes it longer",
		{ failures: 5, lastAttemptAt: ago(-SECOND) },
		wait(31 * SECOND),
	],
])("%s", (_, before, expected) => {
	expect(nextAttempt(ACCOUNT_LIMIT, before, now)).toEqual(expected);
});
