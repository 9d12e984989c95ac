import { expect, test } from "vitest";
import { en } from "../../../i18n/en.ts";
import { translator } from "../../../i18n/translate.ts";
import { receiverList } from "./receiver-words.ts";
import { receiversOfForm, receiversTyped } from "./receivers-form.ts";

const person = (id: number, name: string, gone = false) => ({
	id,
	en: name,
	"zh-hant": name,
	"zh-hans": name,
	email: `p${id}@nebula.example`,
	gone,
});
const list = receiverList(
	{
		people: [
			person(1, "Lin Mei"),
			person(2, "Wu Jun"),
			person(3, "Lin Mei"),
			person(4, "Ho Gone", true),
		],
		teamNames: [
			{
				id: 7,
				en: "Audio",
				"zh-hant": "Audio",
				"zh-hans": "Audio",
				gone: false,
			},
		],
		rotas: [],
		endpoints: [],
	},
	{ t: translator("en", en), language: "en" },
);

test("two people who are called the same are told apart by their addresses", () => {
	expect(list.texts).toEqual([
		"Team: Audio",
		"Lin Mei (p1@nebula.example)",
		"Wu Jun",
		"Lin Mei (p3@nebula.example)",
	]);
});

test.each<[string, string, unknown]>([
	["a name as the list says it", "Wu Jun", { kind: "person", personId: 2 }],
	[
		"whatever its case and spaces",
		"  wu   JUN ",
		{ kind: "person", personId: 2 },
	],
	["a team by its word", "team: audio", { kind: "team", teamId: 7 }],
	["a name that two people have", "Lin Mei", null],
	["somebody who left", "Ho Gone", null],
])("%s", (_, text, receiver) => {
	expect(list.receiverOf(text)).toEqual(receiver);
});

test("what a form begins with means the same receivers again", () => {
	const receivers = [
		{ kind: "owner" },
		{ kind: "person", personId: 3 },
		{ kind: "team", teamId: 7 },
	] as const;
	expect(receiversOfForm(receiversTyped(receivers, list), list, "who")).toEqual(
		{ receivers, problems: [] },
	);
});

test("whoever is gone stays in sight and is refused, with the field and what is allowed", () => {
	const typed = receiversTyped([{ kind: "person", personId: 4 }], list);
	expect(typed.who).toEqual(["Ho Gone"]);
	expect(receiversOfForm(typed, list, "who").problems).toMatchObject([
		{
			field: "who",
			code: "unknown-receiver",
			value: "Ho Gone",
			allowed: expect.stringContaining("Team: Audio"),
		},
	]);
});
