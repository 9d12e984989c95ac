import { expect, test } from "vitest";
import { readQuestion, scopeAddress } from "./metric-choice.ts";

const ask = (search: string) => readQuestion(new URLSearchParams(search));

test("an empty address leaves everything to the metric", () => {
	expect(ask("")).toMatchObject({
		period: null,
		grain: null,
		compare: null,
		scope: {},
		choice: { period: "", grain: "", by: "", compare: "previous" },
	});
});

test.each([
	[
		"a preset",
		"period=last-28-days&from=2026-01-01&to=2026-01-31",
		{ kind: "rolling", days: 28 },
	],
	[
		"days of its own",
		"period=own&from=2026-01-01&to=2026-01-31",
		{ kind: "range", from: "2026-01-01", to: "2026-01-31" },
	],
	["'own' before any day was chosen", "period=own", null],
	[
		"a period in words of the calendar",
		"period=2026-Q3",
		{ kind: "quarter", year: 2026, quarter: 3 },
	],
])("reads %s", (_, search, period) => {
	expect(ask(search).period).toEqual(period);
});

test("no comparison is a choice", () => {
	expect(ask("compare=none")).toMatchObject({
		compare: null,
		choice: { compare: "none" },
	});
});

test.each([
	["grain=minute", "grain 'minute': allowed are hour"],
	["by=colour", "by 'colour': allowed are line"],
	[
		"period=own&from=2026-02-30&to=2026-03-01",
		"period '2026-02-30..2026-03-01'",
	],
	["compare=tomorrow", "compare 'tomorrow'"],
	["scope=line:x", "scope 'line:x'"],
])("refuses %s and says what is allowed", (search, text) => {
	expect(() => ask(search)).toThrow(text);
});

test("an earlier version of the definition can be asked for", () => {
	expect(ask("version=2").version).toBe(2);
	expect(ask("").version).toBeNull();
	expect(() => ask("version=first")).toThrow("version 'first'");
});

test("narrowing down keeps the rest of the address", () => {
	const { choice } = ask("period=2026-Q3&by=line");
	expect(scopeAddress(choice, "line:3")).toBe(
		"?period=2026-Q3&by=line&compare=previous&scope=line%3A3",
	);
});
