import type { Db } from "../../db/client.ts";
import {
	listBoards,
	listDeletedBoards,
} from "../../db/queries/boards.server.ts";
import type { BoardAsker } from "./board-asker.ts";
import { restorableSince } from "./restore-rule.ts";

export interface BoardEntry {
	readonly id: number;
	readonly title: string;
	readonly owner: string;
	readonly isMine: boolean;
	/** Somebody let this reader change it. */
	readonly isShared: boolean;
	readonly tileCount: number;
	readonly changedAt: string;
	readonly changedBy: string;
}

export interface DeletedBoard {
	readonly id: number;
	readonly title: string;
	readonly owner: string;
	readonly deletedAt: string;
}

/** Every board, the latest changed first, and what this reader could take back. */
export async function readBoardList(
	db: Db,
	{ id, roles }: Pick<BoardAsker, "id" | "roles">,
	now: Date,
): Promise<{ boards: BoardEntry[]; deleted: DeletedBoard[] }> {
	const since = restorableSince(now);
	const [boards, deleted] = await Promise.all([
		listBoards(db),
		listDeletedBoards(db, since, roles.includes("admin") ? null : id),
	]);
	return {
		boards: boards.map((row) => ({
			id: row.id,
			title: row.title,
			owner: row.owner_name,
			isMine: row.owner_id === id,
			isShared: row.editor_ids.includes(id),
			tileCount: row.tile_count,
			changedAt: row.changed_at.toISOString(),
			changedBy: row.changed_by_name,
		})),
		deleted: deleted.map((row) => ({
			id: row.id,
			title: row.title,
			owner: row.owner_name,
			deletedAt: (row.deleted_at ?? now).toISOString(),
		})),
	};
}
