import { expect, test } from "vitest";
import { safeRedirect } from "./safe-redirect.ts";

test.each([
	["a page", "/metrics/nps", "/metrics/nps"],
	[
		"with its search and place",
		"/metrics/nps?by=line#table",
		"/metrics/nps?by=line#table",
	],
	[
		"another site in the search is only text",
		"/sign-in?to=https://evil.example",
		"/sign-in?to=https://evil.example",
	],
	["another site", "https://evil.example/", "/"],
	["another site without a scheme", "//evil.example", "/"],
	["the same behind a backslash", "/\\evil.example", "/"],
	["the same behind a tab", "/\t/evil.example", "/"],
	["the same behind a line end", "/\n/evil.example", "/"],
	["the same by way of dots", "/.//evil.example", "/"],
	["the same by more dots", "/a/..//evil.example", "/"],
	["a backslash further on", "/a\\..\\\\evil.example", "/"],
	["a script", "javascript:alert(1)", "/"],
	["no path", "metrics", "/"],
	["nothing", "", "/"],
	["no text", null, "/"],
	["a book", `/${"a".repeat(3000)}`, "/"],
])("%s", (_, to, expected) => {
	expect(safeRedirect(to)).toBe(expected);
});

test("the fallback is the caller's", () => {
	expect(safeRedirect("//evil.example", "/metrics")).toBe("/metrics");
});
