import { expect, test } from "vitest";
import { largestDifference } from "./largest-difference.ts";

const series = (...values: (number | null)[]) =>
	values.map((value) => ({ value }));

test.each([
	[
		"the largest, whichever way it goes",
		series(1, 5, 9),
		series(2, 1, 8),
		{ at: 1, difference: -4 },
	],
	["nothing where nothing differs", series(1, 2), series(1, 2), null],
	[
		"no data is no value, so it differs from none",
		series(null, 3, 7),
		series(9, null, 8),
		{ at: 2, difference: 1 },
	],
	["nothing without any series", [], series(1), null],
])("%s", (_, before, after, found) => {
	expect(largestDifference(before, after)).toEqual(found);
});
