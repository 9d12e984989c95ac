import { expect, test } from "vitest";
import { formatScope, parseScope } from "./scope.ts";

test("a scope is written with its dimensions in their fixed order", () => {
	expect(formatScope(parseScope("region:not-known,line:12"))).toBe(
		"line:12,region:not-known",
	);
});

test("no text is the whole company", () => {
	expect(parseScope(null)).toEqual({});
	expect(formatScope({})).toBe("");
});

test.each([
	"colour:1",
	"line",
	"line:",
	"line:0",
	"line:-1",
	"line:1,line:2",
	"line:1e3",
])("'%s' is refused with what is allowed", (text) => {
	expect(() => parseScope(text)).toThrow(
		/allowed are line, product, lot, region, channel, store/,
	);
});
