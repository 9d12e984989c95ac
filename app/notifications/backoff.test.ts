import { expect, test } from "vitest";
import { afterFailure, type FailedAttempt, MOST_ATTEMPTS } from "./backoff.ts";

const NOW = new Date("2026-11-24T08:00:00Z");
const failed = (attempts: number, more: Partial<FailedAttempt> = {}) => ({
	attempts,
	isFinal: false,
	retryAfter: null,
	...more,
});
const seconds = (attempt: FailedAttempt, random: number) => {
	const after = afterFailure(attempt, NOW, random);
	return after.state === "dead"
		? after.reason
		: (after.dueAt.getTime() - NOW.getTime()) / 1000;
};

test.each<[string, FailedAttempt, number, number | string]>([
	["after the first failure it waits 5 s at most", failed(1), 1, 5],
	["and never less than half of that", failed(1), 0, 2.5],
	["each pause is twice the one before", failed(2), 1, 10],
	["also the fifth", failed(5), 1, 80],
	["no pause is longer than half an hour", failed(11), 1, 1800],
	["after the last attempt it is dead", failed(MOST_ATTEMPTS), 0, "attempts"],
	[
		"what time can't heal is dead at once",
		failed(1, { isFinal: true }),
		0,
		"final",
	],
	[
		"a receiver that asks for a minute gets it",
		failed(1, { retryAfter: 60_000 }),
		1,
		60,
	],
	[
		"one that asks for less than the pause does not shorten it",
		failed(5, { retryAfter: 1000 }),
		1,
		80,
	],
	[
		"nobody gets more than an hour",
		failed(1, { retryAfter: 86_400_000 }),
		1,
		3600,
	],
])("%s", (_sentence, attempt, random, expected) => {
	expect(seconds(attempt, random)).toBe(expected);
});
