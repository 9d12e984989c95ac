import type { Db } from "../../db/client.ts";
import { insertBoard, lockBoard } from "../../db/queries/boards.server.ts";
import { recordAudit } from "../audit/record-audit.server.ts";
import { actorOf, type BoardAsker } from "./board-asker.ts";
import type { Refused } from "./board-problem.ts";
import { checkTitle } from "./check-board.ts";

/** Everyone sees every board, so everyone may have one like it: its tiles, not its editors nor its links. */
export async function copyBoard(
	db: Db,
	{
		boardId,
		title: typed,
		by,
	}: {
		readonly boardId: number;
		readonly title: unknown;
		readonly by: BoardAsker;
	},
	now: Date,
): Promise<{ id: number } | { outcome: "gone" } | Refused> {
	const title = checkTitle(typed);
	if ("problem" in title) return title;
	return db.transaction().execute(async (trx) => {
		const board = await lockBoard(trx, boardId);
		if (!board || board.deleted_at !== null)
			return { outcome: "gone" } as const;
		const { id } = await insertBoard(trx, {
			...title,
			ownerId: by.id,
			tiles: board.tiles,
			now,
		});
		await recordAudit(
			trx,
			{
				by: actorOf(by),
				action: "board.copied",
				on: { type: "board", id },
				after: { ...title, from: boardId, version: board.version },
			},
			now,
		);
		return { id };
	});
}
