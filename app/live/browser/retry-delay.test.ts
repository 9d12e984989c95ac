import { expect, test } from "vitest";
import { retryDelay } from "./retry-delay.ts";

test.each([
	["soon at first", 0, 0.5, null, 500],
	["twice as long each time", 3, 0.5, null, 4000],
	["no longer than half a minute", 50, 0.5, null, 30_000],
	["spread downwards", 3, 0, null, 3000],
	["and upwards", 3, 1, null, 5000],
	["what the server asks for counts", 0, 0.5, 60, 60_000],
])("%s", (_, failures, random, asked, expected) => {
	expect(retryDelay(failures, random, asked)).toBe(expected);
});
