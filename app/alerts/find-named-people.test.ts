import { expect, test } from "vitest";
import {
	type FoundPerson,
	findNamedPerson,
	type NamedPerson,
	offeredName,
} from "./find-named-people.ts";

const person = (
	id: number,
	en: string,
	hant: string,
	email: string | null,
): NamedPerson => ({
	id,
	name: hant,
	email,
	en,
	"zh-hant": hant,
	"zh-hans": hant,
});
const people = [
	person(1, "Vivian Wang", "王薇", "vivian@nebula.example"),
	person(2, "Vivian Wang", "王微", "vw@nebula.example"),
	person(3, "Nora", "諾拉", null),
];

test.each<[string, string, FoundPerson]>([
	["a name in another language", "諾拉", { id: 3 }],
	["as it comes, however it is spaced", "  NORA ", { id: 3 }],
	["an address", "VW@nebula.example", { id: 2 }],
	["as the list offers it", "Vivian Wang <vw@nebula.example>", { id: 2 }],
	["nobody", "Zoe", { called: "nobody" }],
	[
		"two of the same name",
		"Vivian Wang",
		{
			called: "several",
			emails: ["vivian@nebula.example", "vw@nebula.example"],
		},
	],
])("%s", (_, typed, found) => {
	expect(findNamedPerson(typed, people)).toEqual(found);
});

test("everybody is found by what the list offers", () => {
	for (const language of ["en", "zh-hant"] as const)
		for (const one of people)
			expect(
				findNamedPerson(offeredName(one, people, language), people),
			).toEqual({ id: one.id });
});
