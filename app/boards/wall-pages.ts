import type { TileForm, TileWidth } from "./tile.ts";

interface Placed {
	readonly form: TileForm;
	readonly width: TileWidth;
}

export interface WallRow<Tile> {
	/** A line of words above what follows; it takes no row of the screen's. */
	readonly isHeading: boolean;
	readonly tiles: readonly Tile[];
}
export type WallScreen<Tile> = readonly WallRow<Tile>[];

const COLUMNS = 4;
/** Figures have to be read from five metres: more rows would make them too small. */
export const WALL_ROWS = 3;

/** Members of a breakdown for which a row has room, by how many rows share the screen. */
const MEMBERS_BY_ROWS = [14, 8, 4] as const;

export function membersOnWall<Tile>(screen: WallScreen<Tile>): number {
	const rows = screen.filter(({ isHeading }) => !isHeading).length;
	return MEMBERS_BY_ROWS[Math.max(rows, 1) - 1] ?? 4;
}

/** Tiles in their order, side by side while they fit. */
export function wallRows<Tile>(
	tiles: readonly Tile[],
	placeOf: (tile: Tile) => Placed,
): WallRow<Tile>[] {
	const rows: { isHeading: boolean; width: number; tiles: Tile[] }[] = [];
	for (const tile of tiles) {
		const { form, width } = placeOf(tile);
		const isHeading = form === "heading";
		const last = rows.at(-1);
		if (
			last &&
			!isHeading &&
			!last.isHeading &&
			last.width + width <= COLUMNS
		) {
			last.tiles.push(tile);
			last.width += width;
		} else rows.push({ isHeading, width, tiles: [tile] });
	}
	return rows.map(({ isHeading, tiles }) => ({ isHeading, tiles }));
}

/** What a wall shows one screen after the other: as even as possible, and no heading left behind at the end of one. */
export function wallScreens<Tile>(
	tiles: readonly Tile[],
	placeOf: (tile: Tile) => Placed,
	rowsAScreen = WALL_ROWS,
): WallScreen<Tile>[] {
	const rows = wallRows(tiles, placeOf);
	const counted = rows.filter(({ isHeading }) => !isHeading).length;
	const screens = Math.max(1, Math.ceil(counted / rowsAScreen));
	const each = Math.max(1, Math.ceil(counted / screens));
	const out: WallRow<Tile>[][] = [[]];
	let filled = 0;
	for (const row of rows) {
		// A heading belongs to what comes after it.
		if (filled === each) {
			out.push([]);
			filled = 0;
		}
		out.at(-1)?.push(row);
		if (!row.isHeading) filled++;
	}
	return out.filter((screen) => screen.length > 0);
}
