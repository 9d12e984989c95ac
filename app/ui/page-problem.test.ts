import { expect, test } from "vitest";
import { isServerAway } from "./page-problem.ts";

test.each<[string, unknown, boolean]>([
	["Chromium found nobody", new TypeError("Failed to fetch"), true],
	[
		"Firefox found nobody",
		new TypeError("NetworkError when attempting to fetch resource."),
		true,
	],
	["Safari found nobody", new TypeError("Load failed"), true],
	["a fault of ours is one", new TypeError("x is not a function"), false],
	["words alone are no failure to reach", new Error("Failed to fetch"), false],
	["nothing is nothing", null, false],
])("%s", (_, error, away) => {
	expect(isServerAway(error)).toBe(away);
});
