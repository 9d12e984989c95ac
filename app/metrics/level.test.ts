import { expect, test } from "vitest";
import { DIMENSION_NAMES, type Dimension } from "./dimension.ts";
import { levelsFor } from "./kind.ts";
import { dimensionsOf, hasLevel, levelOf, type StoredGrain } from "./level.ts";

test.each<[StoredGrain, Dimension[], number]>([
	["day", [], 200],
	["day", ["line"], 210],
	["day", ["line", "region"], 214],
	["day", ["region", "line"], 214],
	["hour", ["store"], 160],
	["month", ["channel", "store"], 356],
	["slot", [], 400],
	["slot", ["product"], 420],
])("%s by %j is level %i, and leads back", (grain, dimensions, level) => {
	expect(levelOf(grain, dimensions)).toBe(level);
	expect(dimensionsOf(level)).toEqual(
		DIMENSION_NAMES.filter((name) => dimensions.includes(name)),
	);
});

test("no two levels share a number", () => {
	const sets: Dimension[][] = [
		[],
		...DIMENSION_NAMES.map((name) => [name]),
		...DIMENSION_NAMES.flatMap((a, at) =>
			DIMENSION_NAMES.slice(at + 1).map((b) => [a, b]),
		),
	];
	const numbers = (["hour", "day", "month", "slot"] as const).flatMap((grain) =>
		sets.map((set) => levelOf(grain, set)),
	);
	expect(new Set(numbers).size).toBe(numbers.length);
});

const LEVELS = levelsFor(["line", "product", "region"]);

test.each<[string, StoredGrain, Dimension[], boolean]>([
	["the company by hour", "hour", [], true],
	["a dimension by hour", "hour", ["line"], true],
	["a pair by hour is read from the facts", "hour", ["line", "region"], false],
	["a dimension by five minutes", "slot", ["line"], true],
	["a pair by five minutes is too", "slot", ["line", "region"], false],
	["a pair by day", "day", ["line", "region"], true],
	["a pair in the other order", "month", ["region", "line"], true],
	["a dimension that the kind lacks", "day", ["store"], false],
	["a pair with it", "day", ["line", "store"], false],
	["three dimensions", "day", ["line", "product", "region"], false],
])("%s", (_sentence, grain, dimensions, expected) => {
	expect(hasLevel(LEVELS, grain, dimensions)).toBe(expected);
});
