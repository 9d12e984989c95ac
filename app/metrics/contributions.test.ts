import { expect, test } from "vitest";
import { contributions, type Part } from "./contributions.ts";

const read = (value: number | null, sample = 0) => ({ value, sample });
const part = (
	memberId: number,
	previous: ReturnType<typeof read>,
	current: ReturnType<typeof read>,
): Part => ({ memberId, previous, current });

test("a sum's parts carry what they moved by, the most first", () => {
	expect(
		contributions(
			{ previous: read(100), current: read(140) },
			[
				part(1, read(60), read(70)),
				part(2, read(40), read(75)),
				part(3, read(null), read(-5)),
			],
			true,
		),
	).toEqual([
		{ memberId: 2, share: 0.875 },
		{ memberId: 1, share: 0.25 },
		{ memberId: 3, share: -0.125 },
	]);
});

test("a rate's parts count by their samples, and add up to the whole change", () => {
	// 10 of 200 became 30 of 200: all of it in the second half.
	const found = contributions(
		{ previous: read(5, 200), current: read(15, 200) },
		[part(1, read(5, 100), read(5, 100)), part(2, read(5, 100), read(25, 100))],
		false,
	);
	expect(found).toEqual([
		{ memberId: 2, share: 1 },
		{ memberId: 1, share: 0 },
	]);
});

test("a rate that moves because the mix did is the growing part's doing", () => {
	// Neither part's rate moved; the bad one grew from a tenth to a half.
	const found = contributions(
		{ previous: read(10, 100), current: read(18, 100) },
		[
			part(1, read(8.888888888888889, 90), read(8, 50)),
			part(2, read(20, 10), read(28, 50)),
		],
		false,
	);
	expect(found[0]?.memberId).toBe(2);
	expect(found.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
});

test("a part that was always worse than the whole carries nothing where it stayed as it was", () => {
	const found = contributions(
		{ previous: read(10, 100), current: read(20, 100) },
		[part(1, read(20, 50), read(20, 50)), part(2, read(0, 50), read(20, 50))],
		false,
	);
	expect(found).toEqual([
		{ memberId: 2, share: 1 },
		{ memberId: 1, share: 0 },
	]);
});

test.each<[string, readonly Part[], boolean]>([
	[
		"parts that overlap and yet seem to add up",
		[part(1, read(5, 100), read(15, 100)), part(2, read(5, 80), read(5, 80))],
		false,
	],
	[
		"parts that overlap",
		[part(1, read(5, 90), read(15, 90)), part(2, read(5, 90), read(15, 90))],
		false,
	],
	["parts that leave some out", [part(1, read(2), read(6))], true],
	["no part", [], true],
])("%s are not held to be the whole", (_, parts, isSum) => {
	expect(
		contributions(
			{ previous: read(5, 100), current: read(15, 100) },
			parts,
			isSum,
		),
	).toEqual([]);
});

test("against a window that reaches before the first fact nothing is said", () => {
	expect(
		contributions(
			{
				previous: { ...read(100), factsBegin: "2025-05-12" },
				current: read(140),
			},
			[part(1, read(60), read(70)), part(2, read(40), read(70))],
			true,
		),
	).toEqual([]);
});

test("what did not move has no contributors", () => {
	expect(
		contributions({ previous: read(7), current: read(7) }, [], true),
	).toEqual([]);
});
