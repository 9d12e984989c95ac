import { expect, test } from "vitest";
import { scopeText, splitScopeText } from "./scope-text.ts";

const WORDS = {
	dimensions: {
		line: "產品線",
		product: "產品",
		lot: "批號",
		region: "區域",
		channel: "通路",
		store: "門市",
	},
	notKnown: "未知",
};
const part = (
	dimension: string | null,
	member: string,
	isNotKnown = false,
) => ({ dimension, member, isNotKnown });

test.each([
	["nothing is the whole company", " ", []],
	["a member alone", "Audio", [part(null, "Audio")]],
	[
		"with its dimension in the reader's words",
		"產品線: Audio",
		[part("line", "Audio")],
	],
	[
		"or in the system's, and a wide colon",
		"line：Audio",
		[part("line", "Audio")],
	],
	[
		"two of them",
		"產品線: Audio； North",
		[part("line", "Audio"), part(null, "North")],
	],
	[
		"a colon of the member's own",
		"Store 1: Main",
		[part(null, "Store 1: Main")],
	],
	[
		"the member that is not known",
		"區域: 未知",
		[part("region", "未知", true)],
	],
])("%s", (_, typed, expected) => {
	expect(splitScopeText(typed, WORDS)).toEqual(expected);
});

test("what is written is read again", () => {
	const written = scopeText(
		[
			{ dimension: "line", name: "Audio" },
			{ dimension: "region", name: "未知" },
		],
		WORDS,
	);
	expect(splitScopeText(written, WORDS)).toEqual([
		part("line", "Audio"),
		part("region", "未知", true),
	]);
});
