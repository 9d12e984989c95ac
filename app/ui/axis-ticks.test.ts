import { expect, test } from "vitest";
import { axisTicks } from "./axis-ticks.ts";

test.each([
	["a rate", 0, 56.4, [0, 20, 40, 60]],
	["NPS on both sides of zero", -64, 92, [-100, -50, 0, 50, 100]],
	["revenue", 0, 185_000, [0, 50_000, 100_000, 150_000, 200_000]],
	["tenths", 0.11, 0.52, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6]],
	["a value that never moves", 5, 5, [5, 6]],
	["nothing but zero", 0, 0, [0, 0.2]],
])("%s gets round steps that hold it", (_, low, high, ticks) => {
	expect(axisTicks(low, high)).toEqual(ticks);
});
