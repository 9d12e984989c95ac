import { expect, test } from "vitest";
import { type ForecastQuestion, forecast } from "./forecast.ts";

const weeks = (...values: (number | null)[]) =>
	values.map((value) => ({ value, sample: 100 }));
const STEADY = weeks(50, 50, 50, 50, 50, 50);
const ask = (more: Partial<ForecastQuestion>) => {
	const found = forecast({
		kind: "average",
		soFar: { value: 40, sample: 300 },
		daysGone: 21,
		daysLeft: 21,
		weeks: STEADY,
		...more,
	});
	return (
		found &&
		[found.low, found.value, found.high].map((each) => Number(each.toFixed(3)))
	);
};

test.each([
	[
		"a rate weighs what is counted and what is to come by their samples",
		{},
		[45, 45, 45],
	],
	[
		"more answers so far weigh more",
		{ soFar: { value: 40, sample: 900 } },
		[42.5, 42.5, 42.5],
	],
	[
		"a total goes on as its weeks went",
		{ kind: "total", soFar: { value: 150, sample: 3 } },
		[300, 300, 300],
	],
	[
		"a level weighs by days",
		{
			kind: "level",
			daysGone: 30,
			daysLeft: 10,
			soFar: { value: 40, sample: 9 },
		},
		[42.5, 42.5, 42.5],
	],
	[
		"without any value yet the weeks alone speak",
		{ soFar: null },
		[50, 50, 50],
	],
	["on the last day it is what it is", { daysLeft: 0 }, [40, 40, 40]],
	[
		"fewer than six weeks forecast nothing",
		{ weeks: weeks(50, 50, 50, 50, 50, null) },
		null,
	],
	[
		"weeks that differ give a range",
		{ weeks: weeks(40, 60, 40, 60, 40, 60) },
		[40.036, 45, 49.964],
	],
	[
		"of a total too",
		{
			kind: "total",
			soFar: { value: 150, sample: 3 },
			weeks: weeks(40, 60, 40, 60, 40, 60),
		},
		[270.218, 300, 329.782],
	],
] as const)("%s", (_, more, expected) => {
	expect(ask(more as Partial<ForecastQuestion>)).toEqual(expected);
});

test("the range holds what it says: eight quarters of ten end within it", () => {
	let seed = 42;
	const random = () => {
		seed = (seed * 1103515245 + 12345) % 2 ** 31;
		return seed / 2 ** 31;
	};
	const normal = () =>
		Math.sqrt(-2 * Math.log(random() + 1e-12)) *
		Math.cos(2 * Math.PI * random());
	const total = (values: readonly number[]) =>
		values.reduce((a, b) => a + b, 0);
	const rounds = 2000;
	let within = 0;
	for (let round = 0; round < rounds; round++) {
		const week = () => 100 + 15 * normal();
		const past = Array.from({ length: 13 }, week);
		const rest = total(Array.from({ length: 6 }, week));
		const found = forecast({
			kind: "total",
			soFar: { value: 0, sample: 1 },
			daysGone: 49,
			daysLeft: 42,
			weeks: weeks(...past),
		});
		if (found && rest >= found.low && rest <= found.high) within++;
	}
	expect(within / rounds).toBeGreaterThan(0.75);
	expect(within / rounds).toBeLessThan(0.83);
});
