import { expect, test } from "vitest";
import { adjustedWald, wilson } from "./interval.ts";

const one = (value: number) => Math.round(value * 10) / 10;

test.each([
	[50, 20, 100, 14.1, 44.2],
	[15, 6, 30, 0.7, 53.9],
	[500, 200, 1000, 25.1, 34.7],
	[5, 0, 5, 17.5, 100],
])(
	"NPS of %i promoters and %i detractors of %i lies in [%f, %f]",
	(p, d, n, low, high) => {
		const interval = adjustedWald(p, d, n);
		expect(one(interval?.low ?? 999)).toBe(low);
		expect(one(interval?.high ?? 999)).toBe(high);
	},
);

test.each([
	[5, 100, 2.15, 11.18],
	[0, 10, 0, 27.75],
	[10, 10, 72.25, 100],
])(
	"%i bad of %i reviews lies in [%f, %f] percent",
	(hits, trials, low, high) => {
		const interval = wilson(hits, trials);
		expect((interval?.low ?? 9) * 100).toBeCloseTo(low, 2);
		expect((interval?.high ?? 9) * 100).toBeCloseTo(high, 2);
	},
);

test("without answers there is no interval", () => {
	expect(wilson(0, 0)).toBeNull();
	expect(adjustedWald(0, 0, 0)).toBeNull();
});

test("more hits than trials are no share", () => {
	expect(wilson(3, 2)).toBeNull();
});
