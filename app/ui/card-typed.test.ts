import { expect, test } from "vitest";
import {
	EMPTY_CARD,
	editTyped,
	type FormDeed,
	readDeed,
	readTyped,
	writeDeed,
} from "./card-typed.ts";

const three = [0, 1, 2].reduce(
	(typed) => editTyped(typed, { deed: "add", index: 0 }),
	EMPTY_CARD,
);

test.each<[string, FormDeed, readonly string[]]>([
	[
		"a line comes last, under a number of its own",
		{ deed: "add", index: 0 },
		["1", "2", "3", "4"],
	],
	["a line goes", { deed: "remove", index: 1 }, ["1", "3"]],
	["a line moves up", { deed: "up", index: 2 }, ["1", "3", "2"]],
	["the first stays first", { deed: "up", index: 0 }, ["1", "2", "3"]],
	["a line moves down", { deed: "down", index: 0 }, ["2", "1", "3"]],
	["the last stays last", { deed: "down", index: 2 }, ["1", "2", "3"]],
])("%s", (_, deed, expected) => {
	expect(editTyped(three, deed).content.lines.map(({ id }) => id)).toEqual(
		expected,
	);
});

test("a number that was given is not given again, so that the timeline stays right", () => {
	const gone = editTyped(three, { deed: "remove", index: 0 });
	expect(
		editTyped(gone, { deed: "add", index: 0 }).content.lines.at(-1)?.id,
	).toBe("4");
});

test("a deed is written and read back; anything else is none", () => {
	expect(readDeed(writeDeed({ deed: "down", index: 3 }))).toEqual({
		deed: "down",
		index: 3,
	});
	expect(readDeed("line-explode 3")).toBeNull();
	expect(readDeed("save")).toBeNull();
});

test("what was typed is kept as typed, however wrong; empty points are none", () => {
	const form = new FormData();
	form.set("lines.0.id", "7");
	form.set("lines.0.metric", " nps ");
	form.set("lines.0.weight", "forty");
	form.set("lines.0.points.0.value", "1O");
	form.set("lines.0.points.0.score", "50");
	form.set("lines.0.points.1.value", "");
	form.set("lines.0.points.1.score", "");
	form.set("bonus.modifier.always", "yes");
	form.set("base.amount", "12,5");
	const { content, base } = readTyped(form);
	expect(content.lines).toMatchObject([
		{
			id: "7",
			metric: "nps",
			weight: "forty",
			points: [{ value: "1O", score: "50" }],
		},
	]);
	expect(content.bonus.modifier.always).toBe(true);
	expect(base.amount).toBe("12,5");
});
