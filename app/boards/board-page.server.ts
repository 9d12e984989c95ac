import type { Db } from "../../db/client.ts";
import { findBoard, listEditors } from "../../db/queries/boards.server.ts";
import { readTiles } from "./read-tiles.server.ts";
import type { Tile } from "./tile.ts";
import type { TilesReading } from "./tile-reading.ts";

export interface BoardPage extends TilesReading {
	readonly id: number;
	readonly title: string;
	readonly version: number;
	readonly owner: { readonly id: number; readonly name: string };
	readonly editors: readonly { readonly id: number; readonly name: string }[];
	readonly changedAt: Date;
	readonly changedBy: string;
	readonly stored: readonly Tile[];
}

/** A board with everything it shows at that moment; null where there is none, or it was deleted. */
export async function readBoardPage(
	context: { readonly db: Db },
	id: number,
	now: Date,
): Promise<BoardPage | null> {
	const board = await findBoard(context.db, id);
	if (!board || board.deleted_at !== null) return null;
	const [reading, editors] = await Promise.all([
		readTiles(context, board.tiles, now),
		listEditors(context.db, id),
	]);
	return {
		...reading,
		id: board.id,
		title: board.title,
		version: board.version,
		owner: { id: board.owner_id, name: board.owner_name },
		editors: editors.map(({ id, name }) => ({ id, name })),
		changedAt: board.changed_at,
		changedBy: board.changed_by_name,
		stored: board.tiles,
	};
}
