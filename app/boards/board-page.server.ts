import { findBoard } from "../../db/queries/boards.server.ts";
import type { ReaderContext } from "../metrics/kept-readings.server.ts";
import type { BoardPeople } from "./policy.ts";
import { readTiles } from "./read-tiles.server.ts";
import type { Tile } from "./tile.ts";
import type { TilesReading } from "./tile-reading.ts";

export interface BoardPage extends TilesReading, BoardPeople {
	readonly id: number;
	readonly title: string;
	readonly version: number;
	readonly owner: string;
	readonly changedAt: Date;
	readonly changedBy: string;
	readonly stored: readonly Tile[];
}

/** A board with everything it shows at that moment; null where there is none, or it was deleted. */
export async function readBoardPage(
	context: ReaderContext,
	id: number,
	now: Date,
): Promise<BoardPage | null> {
	const board = await findBoard(context.db, id);
	if (!board || board.deleted_at !== null) return null;
	const reading = await readTiles(context, board.tiles, now);
	return {
		...reading,
		id: board.id,
		title: board.title,
		version: board.version,
		owner: board.owner_name,
		ownerId: board.owner_id,
		editorIds: board.editor_ids,
		changedAt: board.changed_at,
		changedBy: board.changed_by_name,
		stored: board.tiles,
	};
}
