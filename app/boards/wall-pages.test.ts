import { expect, test } from "vitest";
import type { TileWidth } from "./tile.ts";
import { membersOnWall, wallScreens } from "./wall-pages.ts";

/** `1`, `2` and `4` are tiles of that width, `h` a heading. */
const screens = (text: string) =>
	wallScreens([...text], (letter) =>
		letter === "h"
			? { form: "heading", width: 4 }
			: { form: "number", width: Number(letter) as TileWidth },
	).map((screen) => screen.map(({ tiles }) => tiles.join("")).join("/"));

test.each([
	["tiles stand side by side while they fit", "1111", ["1111"]],
	["one that does not fit begins a row", "1124", ["112/4"]],
	["a heading stands alone and takes no row", "h11h22h4", ["h/11/h/22/h/4"]],
	[
		"a fourth row begins another screen, as even as possible",
		"4444",
		["4/4", "4/4"],
	],
	["seven rows make three screens", "4444444", ["4/4/4", "4/4/4", "4"]],
	["a heading goes along with what follows it", "44h44", ["4/4", "h/4/4"]],
	["headings alone are a screen", "hh", ["h/h"]],
	["nothing is nothing", "", []],
])("%s", (_, tiles, expected) => {
	expect(screens(tiles)).toEqual(expected);
});

test.each([
	["a row by itself has room for many members", "4", 14],
	["two rows for fewer", "4/4", 8],
	["three for a handful", "4/4/4", 4],
	["a heading takes no row", "h/4/4", 8],
])("%s", (_, screen, most) => {
	const rows = screen
		.split("/")
		.map((letter) => ({ isHeading: letter === "h", tiles: [letter] }));
	expect(membersOnWall(rows)).toBe(most);
});
