import { expect, test } from "vitest";
import { LONGEST_WATCH, MOST_KEYS, readWatch } from "./watch-request.ts";

const stream = "0d5a5b0e-7d0f-4c86-8f0e-6c1d5b3a9f11";
const KEYS = Object.fromEntries(
	Array.from({ length: MOST_KEYS + 1 }, (_, n) => [`nps|line:${n + 1}|`, ""]),
);

test("keys with what the page has, and keys of which it has nothing", () => {
	const { have } = readWatch({
		stream,
		have: { "nps||": "1a2b", "nps|line:3|last-7-days": "" },
	});
	expect([...have]).toEqual([
		["nps||", "1a2b"],
		["nps|line:3|last-7-days", ""],
	]);
});

test("as many as are allowed, at their longest, fit a body", () => {
	expect(MOST_KEYS * (200 + 20 + 6)).toBeLessThan(LONGEST_WATCH);
});

test.each([
	["no body", null, "bad-stream", "stream 'undefined'"],
	[
		"a stream with a path in it",
		{ stream: "../../etc/passwd-1", have: {} },
		"bad-stream",
		"'../../etc/passwd-1'",
	],
	[
		"a list",
		{ stream, have: ["nps||"] },
		"bad-watch",
		"an object of figure keys",
	],
	[
		"a scope that can't be",
		{ stream, have: { "nps|line:x|": "" } },
		"bad-scope",
		"scope 'line:x'",
	],
	[
		"a period that can't be",
		{ stream, have: { "nps||2026-13": "" } },
		"bad-period",
		"period '2026-13'",
	],
	[
		"a scope in another order",
		{ stream, have: { "nps|region:1,line:2|": "" } },
		"bad-watch",
		"is written 'nps|line:2,region:1|'",
	],
	[
		"a key with something behind it",
		{ stream, have: { "nps|||x": "" } },
		"bad-watch",
		"is written 'nps||'",
	],
	[
		"a key as long as a book",
		{ stream, have: { ["n".repeat(201)]: "" } },
		"bad-watch",
		"at most 200 are allowed",
	],
	[
		"a digest as long as a book",
		{ stream, have: { "nps||": "a".repeat(21) } },
		"bad-watch",
		"of at most 20 characters",
	],
	[
		"a digest that is none",
		{ stream, have: { "nps||": 7 } },
		"bad-watch",
		"digest '7' of 'nps||'",
	],
	[
		"too many keys",
		{ stream, have: KEYS },
		"too-many-figures",
		"601 figures: at most 600 are allowed",
	],
])("%s is refused by name", (_, body, code, text) => {
	expect(() => readWatch(body)).toThrow(
		expect.objectContaining({ code, message: expect.stringContaining(text) }),
	);
});
