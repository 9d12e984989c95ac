import { expect, test } from "vitest";
import type { Observation } from "../metrics/observation.ts";
import { chartPoints, chartRange, hasValue } from "./chart-points.ts";

const point = (value: number | null, more: Partial<Observation> = {}) =>
	({ value, low: null, high: null, partial: false, ...more }) as Observation;

test("the running period is drawn apart and joined to the one before", () => {
	const points = chartPoints(
		[point(1), point(2), point(3, { partial: true })],
		[],
	);
	expect(points.map(({ whole, running }) => [whole, running])).toEqual([
		[1, null],
		[2, 2],
		[null, 3],
	]);
});

test("a running period without data yet leaves nothing to join", () => {
	const points = chartPoints([point(1), point(null, { partial: true })], []);
	expect(points.map(({ running }) => running)).toEqual([null, null]);
});

test("the axis holds the lines, the band and the target", () => {
	const points = chartPoints([point(5, { low: 2, high: 9 })], [point(11)]);
	expect(chartRange(points, null, false)).toEqual([2, 11]);
	expect(chartRange(points, 14, true)).toEqual([0, 14]);
	expect(chartRange(points, { from: -1, to: 3 }, false)).toEqual([-1, 11]);
	expect(chartRange([], null, false)).toEqual([0, 1]);
});

test("no data stays a gap, in the value, the interval and the compared period", () => {
	const [first, second] = chartPoints(
		[point(null), point(5, { low: 4, high: 6 })],
		[point(7)],
	);
	expect(first).toMatchObject({ value: null, interval: null, compared: 7 });
	expect(second).toMatchObject({ interval: [4, 6], compared: null });
	expect(hasValue([point(null)])).toBe(false);
	expect(hasValue([point(0)])).toBe(true);
});
