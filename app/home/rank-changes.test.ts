import { expect, test } from "vitest";
import { type Candidate, rankChanges } from "./rank-changes.ts";
import { observation } from "./sample-observations.ts";

/** A rate with so many of a thousand before and now; a thousand answers move by chance by some two points. */
const rate = (
	metric: string,
	line: number | null,
	before: number,
	now: number,
	change: Partial<Candidate> & { sample?: number } = {},
): Candidate => {
	const { sample = 1000, ...rest } = change;
	const half = 62 / Math.sqrt(sample);
	const read = (value: number) =>
		observation(value, { low: value - half, high: value + half, sample });
	return {
		metric,
		unit: "percent",
		aim: { direction: "lower", target: 5 },
		windowDays: 28,
		isSum: false,
		hasParts: true,
		line,
		current: read(now),
		previous: read(before),
		points: [],
		...rest,
	};
};

const ranked = (candidates: Candidate[], own: number[] = [], limit = 6) =>
	rankChanges(candidates, { own: new Set(own), limit });
const told = (candidates: Candidate[], own: number[] = []) =>
	ranked(candidates, own).map(({ metric, line }) => [metric, line]);

test("what is within chance is not told", () => {
	expect(told([rate("bad-review-rate", null, 5, 7)])).toEqual([]);
});

test("what is beyond chance is told with its verdict and its target", () => {
	expect(ranked([rate("bad-review-rate", null, 4, 12)])).toMatchObject([
		{ metric: "bad-review-rate", verdict: "worse", meetsTarget: false },
	]);
	expect(ranked([rate("bad-review-rate", null, 14, 4)])).toMatchObject([
		{ verdict: "better", meetsTarget: true },
	]);
});

test.each(["stale", "too-few", "no-data", "disputed"] as const)(
	"a value that is %s is never told",
	(state) => {
		const candidate = rate("nps", null, 5, 40);
		expect(
			told([{ ...candidate, current: { ...candidate.current, state } }]),
		).toEqual([]);
	},
);

test("what is certain but too small to see is not told", () => {
	expect(
		told([rate("return-rate", null, 50, 50.4, { sample: 10_000_000 })]),
	).toEqual([]);
	// A third of a rate of one percent is large.
	expect(
		told([rate("return-rate", null, 1, 1.35, { sample: 10_000_000 })]),
	).toEqual([["return-rate", null]]);
});

test("worse stands before better, and off target before on target", () => {
	expect(
		told([
			rate("a", null, 40, 30),
			rate("b", null, 30, 40, { aim: { direction: "lower", target: 90 } }),
			rate("c", null, 30, 40, { aim: { direction: "lower", target: 5 } }),
		]),
	).toEqual([
		["c", null],
		["b", null],
		["a", null],
	]);
});

test("my own line stands before another that moved as much", () => {
	const lines = [rate("a", 1, 10, 22), rate("b", 2, 10, 22)];
	expect(told(lines)).toEqual([
		["a", 1],
		["b", 2],
	]);
	expect(told(lines, [2])).toEqual([
		["b", 2],
		["a", 1],
	]);
});

test("a line that explains the company's change is its contributor, told once", () => {
	const found = ranked([
		rate("bad-review-rate", null, 5, 15, { sample: 2000 }),
		rate("bad-review-rate", 1, 5, 5),
		rate("bad-review-rate", 2, 5, 25),
	]);
	expect(found).toHaveLength(1);
	expect(found[0]).toMatchObject({
		line: null,
		contributor: { memberId: 2 },
	});
	expect(found[0]?.contributor?.share).toBeCloseTo(1, 6);
});

test("a line against the trend is told beside the company", () => {
	expect(
		told([
			rate("return-rate", null, 10, 15, { sample: 2000 }),
			rate("return-rate", 1, 10, 30),
			rate("return-rate", 2, 10, 0),
		]).sort(),
	).toEqual(
		[
			["return-rate", 2],
			["return-rate", null],
		].sort(),
	);
});

test("lines that all move with the company are its change, told once, and none of them is named", () => {
	const found = ranked([
		rate("return-rate", null, 10, 16, { sample: 5000 }),
		...[1, 2, 3, 4, 5].map((line) => rate("return-rate", line, 10, 16)),
	]);
	expect(found).toMatchObject([{ line: null, contributor: null }]);
});

test("a line against the trend is told also where it stands out less than the company", () => {
	expect(
		told([
			rate("return-rate", null, 10, 18, { sample: 5000 }),
			rate("return-rate", 1, 10, 22, { sample: 4500 }),
			rate("return-rate", 2, 30, 12, { sample: 500 }),
		]),
	).toContainEqual(["return-rate", 2]);
});

test("a small line that fell far harder than the company is told too", () => {
	expect(
		told([
			rate("return-rate", null, 10, 12.2, { sample: 10_000 }),
			rate("return-rate", 1, 10, 11.4, { sample: 9500 }),
			rate("return-rate", 2, 10, 28, { sample: 500 }),
		]),
	).toContainEqual(["return-rate", 2]);
});

test("where the company as a whole stands still, its lines speak for themselves", () => {
	expect(
		told([
			rate("return-rate", null, 10, 10, { sample: 2000 }),
			rate("return-rate", 1, 10, 20),
		]),
	).toEqual([["return-rate", 1]]);
});

test("no more are told than fit", () => {
	const many = Array.from({ length: 9 }, (_, i) =>
		rate(`metric-${i}`, null, 5, 30),
	);
	expect(ranked(many)).toHaveLength(6);
});
