import { expect, test } from "vitest";
import { sessionEnd, sessionState } from "./session-times.ts";

const start = new Date("2026-11-22T08:00:00Z");
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const DAY = 24 * 60;

test.each([
	["a fresh session is good", 0, 0, "good"],
	["within five minutes nothing is written", 0, 4.9, "good"],
	["after five its use is written", 0, 5, "touch"],
	["six days away is fine", 0, 6 * DAY, "touch"],
	["seven days away is not", 0, 7 * DAY, "idle"],
	["thirty days end it, however busy", 30 * DAY - 1, 30 * DAY, "expired"],
	["a minute before it is good", 30 * DAY - 2, 30 * DAY - 1, "good"],
])("%s", (_, seen, asked, expected) => {
	const session = { lastSeenAt: after(seen), expiresAt: sessionEnd(start) };
	expect(sessionState(session, after(asked))).toBe(expected);
});
