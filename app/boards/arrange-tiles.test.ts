import { expect, test } from "vitest";
import { type Arrangement, arrangeTiles } from "./arrange-tiles.ts";
import { MOST_TILES, type Tile } from "./tile.ts";

const tile = (id: number): Tile => ({
	id,
	form: "note",
	width: 2,
	text: `tile ${id}`,
});
const { id: _, ...added } = tile(0);
const BOARD = [tile(1), tile(4), tile(2)];

const order = (change: Arrangement) => {
	const arranged = arrangeTiles(BOARD, change);
	return "problem" in arranged
		? arranged.problem
		: arranged.tiles.map(({ id }) => id);
};

test.each<[string, Arrangement, number[]]>([
	[
		"a new tile stands last, under a number that none has had",
		{ kind: "add", tile: added },
		[1, 4, 2, 5],
	],
	["or where it is wanted", { kind: "add", tile: added, to: 1 }, [1, 5, 4, 2]],
	[
		"beyond the end is the end",
		{ kind: "add", tile: added, to: 99 },
		[1, 4, 2, 5],
	],
	["a tile moves to the front", { kind: "move", id: 2, to: 0 }, [2, 1, 4]],
	["and to the end", { kind: "move", id: 1, to: 2 }, [4, 2, 1]],
	["before the front is the front", { kind: "move", id: 4, to: -3 }, [4, 1, 2]],
	[
		"to where it stands changes nothing",
		{ kind: "move", id: 4, to: 1 },
		[1, 4, 2],
	],
	["one step forward", { kind: "step", id: 2, by: -1 }, [1, 2, 4]],
	["one step back", { kind: "step", id: 1, by: 1 }, [4, 1, 2]],
	[
		"a step off the board changes nothing",
		{ kind: "step", id: 1, by: -1 },
		[1, 4, 2],
	],
	["a tile goes", { kind: "remove", id: 4 }, [1, 2]],
	[
		"a changed tile stays where it is",
		{ kind: "replace", id: 4, tile: added },
		[1, 4, 2],
	],
])("%s", (_, change, expected) => {
	expect(order(change)).toEqual(expected);
});

test("a changed tile keeps its number and nothing else", () => {
	const changed = arrangeTiles(BOARD, {
		kind: "replace",
		id: 4,
		tile: { form: "heading", width: 4, text: "new" },
	});
	expect(changed).toMatchObject({
		tiles: [{}, { id: 4, form: "heading", text: "new" }, {}],
	});
});

test.each<[string, Arrangement, object]>([
	[
		"a tile that is gone, with those that are there",
		{ kind: "remove", id: 3 },
		{ code: "tile-gone", value: "3", allowed: "1, 4, 2" },
	],
	[
		"a place that is none",
		{ kind: "move", id: 1, to: Number.NaN },
		{ code: "move", value: "NaN", allowed: "0–2" },
	],
])("refuses %s", (_, change, problem) => {
	expect(order(change)).toEqual(problem);
});

test("a full board takes no more, and says how many it holds", () => {
	const full = Array.from({ length: MOST_TILES }, (_, index) =>
		tile(index + 1),
	);
	expect(arrangeTiles(full, { kind: "add", tile: added })).toEqual({
		problem: { code: "too-many", value: "41", allowed: "40" },
	});
});

test("the board before is left as it was", () => {
	const before = structuredClone(BOARD);
	order({ kind: "move", id: 1, to: 2 });
	order({ kind: "remove", id: 1 });
	expect(BOARD).toEqual(before);
});
