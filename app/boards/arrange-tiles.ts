import { type Refused, refuse } from "./board-problem.ts";
import { MOST_TILES, type Tile, type TileContent } from "./tile.ts";

/** One change of what stands on a board and where. Places are counted from 0. */
export type Arrangement =
	/** At the end, unless a place is named. */
	| { readonly kind: "add"; readonly tile: TileContent; readonly to?: number }
	| {
			readonly kind: "replace";
			readonly id: number;
			readonly tile: TileContent;
	  }
	| { readonly kind: "move"; readonly id: number; readonly to: number }
	/** To the place before (-1) or after (1). */
	| { readonly kind: "step"; readonly id: number; readonly by: -1 | 1 }
	| { readonly kind: "remove"; readonly id: number };

const nextId = (tiles: readonly Tile[]): number =>
	tiles.reduce((most, { id }) => Math.max(most, id), 0) + 1;

const within = (place: number, last: number): number =>
	Math.min(Math.max(place, 0), last);

/** The board's tiles after one change. A place beyond either end is that end; a tile that is gone is refused by its number. */
export function arrangeTiles(
	tiles: readonly Tile[],
	change: Arrangement,
): { tiles: readonly Tile[] } | Refused {
	if (change.kind === "add") {
		if (tiles.length >= MOST_TILES)
			return refuse("too-many", tiles.length + 1, MOST_TILES);
		const at = within(change.to ?? tiles.length, tiles.length);
		const tile = { ...change.tile, id: nextId(tiles) };
		return { tiles: tiles.toSpliced(at, 0, tile) };
	}
	const at = tiles.findIndex(({ id }) => id === change.id);
	const tile = tiles[at];
	if (!tile)
		return refuse(
			"tile-gone",
			change.id,
			tiles.map(({ id }) => String(id)),
		);
	switch (change.kind) {
		case "replace":
			return { tiles: tiles.with(at, { ...change.tile, id: tile.id }) };
		case "remove":
			return { tiles: tiles.toSpliced(at, 1) };
		case "move":
		case "step": {
			const wanted = change.kind === "move" ? change.to : at + change.by;
			if (!Number.isInteger(wanted))
				return refuse("move", wanted, `0–${tiles.length - 1}`);
			const to = within(wanted, tiles.length - 1);
			return { tiles: tiles.toSpliced(at, 1).toSpliced(to, 0, tile) };
		}
	}
}
