import { expect, test } from "vitest";
import { readKind, readParameters } from "./ingest-request.ts";

const NOW = Date.parse("2026-11-22T12:00:00Z");
const read = (query: string, headers: Record<string, string> = {}) =>
	readParameters(
		new URLSearchParams(query),
		(name) => headers[name] ?? null,
		NOW,
	);

test("without anything nothing is asked for", () => {
	expect(read("")).toEqual({ dryRun: false, ignoreExtra: false, gzip: false });
});

test("everything at once", () => {
	expect(
		read(
			"dry_run=1&extra=ignore&complete_through=2026-11-22T10:00:00%2B08:00",
			{
				"Idempotency-Key": "k",
				"Content-Encoding": "GZIP",
			},
		),
	).toEqual({
		dryRun: true,
		ignoreExtra: true,
		gzip: true,
		idempotencyKey: "k",
		completeThrough: Date.parse("2026-11-22T02:00:00Z"),
	});
});

test.each<[string, string, Record<string, string>, string]>([
	[
		"an unknown parameter",
		"dryrun=1",
		{},
		"'dryrun' is not known: dry_run, extra, complete_through are",
	],
	["a parameter twice", "extra=ignore&extra=ignore", {}, "extra stands twice"],
	["dry_run=yes", "dry_run=yes", {}, "0 or 1 is allowed"],
	["an empty dry_run", "dry_run=", {}, "0 or 1 is allowed"],
	["extra=keep", "extra=keep", {}, "refuse or ignore is allowed"],
	[
		"a + that a URL took for a blank",
		"complete_through=2026-11-22T10:00:00+08:00",
		{},
		"+ is written %2B",
	],
	[
		"complete through the day after tomorrow",
		"complete_through=2026-11-23T12:00:00.001Z",
		{},
		"2000-01-01T00:00:00.000Z to 2026-11-23T12:00:00.000Z",
	],
	[
		"complete through 1999",
		"complete_through=1999-12-31T23:59:59Z",
		{},
		"2000-01-01T00:00:00.000Z to",
	],
	["an empty key", "", { "Idempotency-Key": "" }, "0 characters: 1 to 200"],
	[
		"a key of 201 characters",
		"",
		{ "Idempotency-Key": "k".repeat(201) },
		"201 characters: 1 to 200",
	],
])("%s is refused", (_sentence, query, headers, message) => {
	expect(read(query, headers)).toMatchObject({
		code: "bad-parameter",
		message: expect.stringContaining(message),
	});
});

test("another packing is another format", () => {
	expect(read("", { "Content-Encoding": "gzip, gzip" })).toMatchObject({
		code: "unsupported-format",
	});
});

test.each<[string, readonly string[] | "all", string | undefined]>([
	["reviews", "all", undefined],
	["reviews", ["visits", "reviews"], undefined],
	["reviews", ["visits"], "forbidden-kind"],
	["Reviews", "all", "unknown-kind"],
	["constructor", ["constructor"], "unknown-kind"],
	["", "all", "unknown-kind"],
])("%j with a token for %j", (key, allowed, code) => {
	const kind = readKind(key, allowed);
	expect("code" in kind ? kind.code : undefined).toBe(code);
});
