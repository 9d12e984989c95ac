import fc from "fast-check";
import { expect, test } from "vitest";
import { ArraySplitter } from "./split-array.ts";
import { type Line, LineSplitter, MAX_LINE } from "./split-lines.ts";

interface Splitter {
	push(piece: string): Line[];
	finish(): Line[];
}

function split(splitter: Splitter, pieces: readonly string[]): Line[] {
	const lines = pieces.flatMap((piece) => splitter.push(piece));
	return [...lines, ...splitter.finish()];
}

/** A text cut at any places. */
const cut = (text: string, places: readonly number[]): string[] => {
	const at = [
		0,
		...places.map((place) => place % (text.length + 1)),
		text.length,
	].sort((a, b) => a - b);
	return at.slice(1).map((end, number) => text.slice(at[number], end));
};
const places = fc.array(fc.nat(), { maxLength: 12 });

test("lines are numbered, empty ones are counted and left out, a last one needs no end", () => {
	expect(split(new LineSplitter(), ["a\n\n \r\nb\r\nc"])).toEqual([
		{ line: 1, text: "a" },
		{ line: 4, text: "b\r" },
		{ line: 5, text: "c" },
	]);
	expect(split(new LineSplitter(), ["a\n"])).toHaveLength(1);
	expect(split(new LineSplitter(), [])).toEqual([]);
});

test("however a text comes in pieces, its lines are the same", () => {
	fc.assert(
		fc.property(
			fc.array(fc.constantFrom("a", "\n", "\r\n", " ", "🌌", '"', "é"), {
				maxLength: 60,
			}),
			places,
			(parts, at) => {
				const text = parts.join("");
				expect(split(new LineSplitter(), cut(text, at))).toEqual(
					text
						.split("\n")
						.map((line, number) => ({ line: number + 1, text: line }))
						.filter(({ text: line }) => line.trim() !== ""),
				);
			},
		),
	);
});

test.each([
	["in one piece", 1],
	["in two", 2],
	["in many", 50],
])(
	"a line too long is skipped and numbered, %s, and the longest allowed is not",
	(_how, count) => {
		const text = `a\n${"x".repeat(MAX_LINE + 1)}\n${"y".repeat(MAX_LINE)}\nb`;
		const step = Math.ceil(text.length / count);
		const pieces = Array.from({ length: count }, (_, at) =>
			text.slice(at * step, (at + 1) * step),
		);
		expect(
			split(new LineSplitter(), pieces).map(({ line, text }) => [
				line,
				text?.length ?? null,
			]),
		).toEqual([
			[1, 1],
			[2, null],
			[3, MAX_LINE],
			[4, 1],
		]);
	},
);

test("however a JSON array comes in pieces, with any texts in it, its elements are the same", () => {
	const element = fc.jsonValue({ maxDepth: 3 });
	const tricky = fc.constantFrom('a"]', "\\", '\\"', "[{,}]", "🌌", "\n");
	fc.assert(
		fc.property(
			fc.array(fc.oneof(element, tricky), { maxLength: 8 }),
			places,
			fc.constantFrom(undefined, 1, "\t"),
			(elements, at, indent) => {
				const text = ` \n${JSON.stringify(elements, null, indent)}\n`;
				const lines = split(new ArraySplitter(), cut(text, at));
				expect(lines.map(({ line }) => line)).toEqual(
					elements.map((_, number) => number + 1),
				);
				expect(lines.map(({ text }) => JSON.parse(text as string))).toEqual(
					JSON.parse(JSON.stringify(elements)),
				);
			},
		),
	);
});

test.each([
	["no end", "[1,2", "its ] is missing"],
	["an end of another kind", "[1,2}", "its ] is missing"],
	["an end within a string", '["a]', "its ] is missing"],
	["more after its end", "[1] [2]", "nothing is allowed after its ]"],
	["a quote after its end", '[1]"', "nothing is allowed after its ]"],
])("an array with %s is unreadable", (_what, text, message) => {
	expect(() => split(new ArraySplitter(), [text])).toThrow(message);
});

test.each([
	["[]", []],
	["[ \n]", []],
	["[[[]],{}]", ["[[]]", "{}"]],
	["[1,]", ["1", ""]],
	["[,1]", ["", "1"]],
	["[1]\r\n \uFEFF", ["1"]],
])("%j has the elements %j", (text, elements) => {
	expect(split(new ArraySplitter(), [text]).map((line) => line.text)).toEqual(
		elements,
	);
});

test("an element too long is skipped by itself", () => {
	const long = JSON.stringify("x".repeat(MAX_LINE));
	expect(split(new ArraySplitter(), ["[1,", long, ",2]"])).toEqual([
		{ line: 1, text: "1" },
		{ line: 2, text: null },
		{ line: 3, text: "2" },
	]);
});
