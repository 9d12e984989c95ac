import type { Db } from "../../db/client.ts";
import { lockBoard, markBoardDeleted } from "../../db/queries/boards.server.ts";
import { recordAudit } from "../audit/record-audit.server.ts";
import { actorOf, type BoardAsker } from "./board-asker.ts";
import { mayOnBoard } from "./policy.ts";

/** Puts a board away; restoreBoard takes that back for a while. Its wall links hold no longer. */
export async function deleteBoard(
	db: Db,
	{ boardId, by }: { readonly boardId: number; readonly by: BoardAsker },
	now: Date,
): Promise<{ outcome: "deleted" | "gone" | "not-yours" }> {
	return db.transaction().execute(async (trx) => {
		const board = await lockBoard(trx, boardId);
		if (!board || board.deleted_at !== null)
			return { outcome: "gone" } as const;
		const people = { ownerId: board.owner_id, editorIds: board.editor_ids };
		if (!mayOnBoard(by, "delete", people).allowed)
			return { outcome: "not-yours" } as const;
		await markBoardDeleted(trx, boardId, now);
		await recordAudit(
			trx,
			{
				by: actorOf(by),
				action: "board.deleted",
				on: { type: "board", id: boardId },
				before: { title: board.title, version: board.version },
			},
			now,
		);
		return { outcome: "deleted" } as const;
	});
}
