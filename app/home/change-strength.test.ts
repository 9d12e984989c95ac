import { expect, test } from "vitest";
import { MOST_CERTAIN, type Readings, strengthOf } from "./change-strength.ts";
import { days, observation } from "./sample-observations.ts";

/** The same scatter every time, around a mean. */
const scatter = (count: number, around: number, by: number): number[] =>
	Array.from(
		{ length: count },
		(_, i) =>
			around + by * ([3, -5, 1, 4, -2, -4, 5, -1, 2, -3, 0][i % 11] ?? 0),
	);
const sum = (values: readonly number[]) =>
	values.reduce((total, value) => total + value, 0);

const sums = (before: number[], now: number[], change = {}): Readings => ({
	current: observation(sum(now)),
	previous: observation(sum(before)),
	points: days([...before, ...now]),
	windowDays: 28,
	isSum: true,
	...change,
});
const rate = (low: number, high: number, change = {}) =>
	observation((low + high) / 2, { low, high, ...change });
const rates = (
	previous: Readings["previous"],
	current: Readings["current"],
) => ({
	current,
	previous,
	points: [],
	windowDays: 28,
	isSum: false,
});

test("a rate that moved by four standard errors is four strong", () => {
	// Halves of 1.96 are standard errors of 1 each, together √2.
	const found = strengthOf(
		rates(
			rate(10 - 1.96, 10 + 1.96),
			rate(10 + 4 * Math.SQRT2 - 1.96, 10 + 4 * Math.SQRT2 + 1.96),
		),
	);
	expect(found?.z).toBeCloseTo(4, 6);
	expect(found?.by).toBe("interval");
});

test("a fall has a negative strength", () => {
	expect(strengthOf(rates(rate(40, 50), rate(10, 20)))?.z).toBeLessThan(-3.5);
});

test("against a window that reaches before the first fact nothing is said", () => {
	expect(
		strengthOf(rates(rate(5, 6, { factsBegin: "2025-05-12" }), rate(40, 50))),
	).toBeNull();
});

test("intervals as wide as the move leave it within chance", () => {
	const found = strengthOf(rates(rate(0, 40), rate(10, 50)));
	expect(Math.abs(found?.z ?? 9)).toBeLessThan(1);
});

test.each<[string, Readings, boolean]>([
	[
		"a tenth more on days that hardly scatter stands out",
		sums(scatter(28, 1000, 5), scatter(28, 1100, 5)),
		true,
	],
	[
		"a tenth more on days that scatter by half does not",
		sums(scatter(28, 1000, 100), scatter(28, 1100, 100)),
		false,
	],
	[
		"a weekend every week is no scatter",
		sums(
			Array.from({ length: 28 }, (_, i) => (i % 7 > 4 ? 3000 : 1000) + (i % 3)),
			Array.from({ length: 28 }, (_, i) => (i % 7 > 4 ? 3300 : 1100) + (i % 3)),
		),
		true,
	],
	[
		"days that drift together count for fewer than they are",
		sums(
			Array.from({ length: 28 }, (_, i) => 1000 + 100 * Math.sin(i / 6)),
			Array.from({ length: 28 }, (_, i) => 1040 + 100 * Math.sin(i / 6)),
		),
		false,
	],
])("%s", (_, readings, stands) => {
	expect(Math.abs(strengthOf(readings)?.z ?? 0) >= 3.5).toBe(stands);
});

test("a step between constant days is certain, and certainty has an end", () => {
	const found = strengthOf(sums(Array(28).fill(5), Array(28).fill(6)));
	expect(found).toEqual({ z: MOST_CERTAIN, by: "days" });
});

test("a ratio without an interval is held against its days, but as it is itself", () => {
	const before = scatter(28, 40, 0.1);
	const now = scatter(28, 42, 0.1);
	const found = strengthOf({
		...sums(before, now, { isSum: false }),
		current: observation(39),
		previous: observation(40),
	});
	expect(found?.z).toBeLessThan(-3.5);
});

test.each<[string, Readings]>([
	[
		"a value that is not sound",
		rates(rate(10, 20), rate(40, 50, { state: "too-few" })),
	],
	[
		"a value before it that is not sound",
		rates(rate(10, 20, { state: "stale" }), rate(40, 50)),
	],
	["nothing before it", rates(observation(null), rate(40, 50))],
	[
		"fewer than two weeks of days",
		sums(scatter(10, 10, 1), scatter(28, 90, 1)),
	],
	[
		"gaps instead of days: no data is not zero",
		{
			...sums(scatter(28, 10, 1), scatter(28, 90, 1)),
			points: days([...Array(28).fill(null), ...scatter(28, 90, 1)]),
		},
	],
])("nothing is said of %s", (_, readings) => {
	expect(strengthOf(readings)).toBeNull();
});

test("a day that is not over is no day yet", () => {
	const before = scatter(28, 1000, 5);
	const whole = sums(before, scatter(28, 1100, 5));
	const [today] = days([3]);
	const running = {
		...whole,
		points: [...whole.points, { ...(today ?? observation(0)), partial: true }],
	};
	expect(strengthOf(running)).toEqual(strengthOf(whole));
});
