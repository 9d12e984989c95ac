import { expect, test } from "vitest";
import { checkPreference, type PreferenceInput } from "./preference.ts";

const input = (change: Partial<PreferenceInput> = {}): PreferenceInput => ({
	channels: ["critical.inbox", "critical.email", "warning.inbox", "made.up"],
	isQuiet: true,
	from: "22:00",
	to: "08:00",
	days: ["7", "1", "1", "9", "x"],
	language: "",
	...change,
});

test("what was ticked is chosen, what was made up is not", () => {
	expect(checkPreference(input())).toEqual({
		preference: {
			channels: {
				critical: ["inbox", "email"],
				warning: ["inbox"],
				resolved: [],
				information: [],
			},
			quiet: { from: "22:00", to: "08:00", days: [1, 7] },
			language: null,
		},
	});
});

test.each<[string, Partial<PreferenceInput>, string]>([
	["a time that no clock shows", { from: "24:00" }, "bad-time"],
	["no time at all", { to: "" }, "bad-time"],
	["the same time twice", { to: "22:00" }, "same-time"],
	["no day", { days: [] }, "no-days"],
	["a language that we don't speak", { language: "tlh" }, "bad-language"],
])("%s is refused", (_sentence, change, code) => {
	expect(checkPreference(input(change))).toMatchObject({ problem: { code } });
});

test("without quiet hours nobody looks at their times", () => {
	expect(
		checkPreference(input({ isQuiet: false, from: "", days: [] })),
	).toMatchObject({ preference: { quiet: null } });
});
