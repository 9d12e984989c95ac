import type { Db } from "../../db/client.ts";
import { lockBoard, markBoardDeleted } from "../../db/queries/boards.server.ts";
import { recordAudit } from "../audit/record-audit.server.ts";
import { actorOf, type BoardAsker } from "./board-asker.ts";
import { mayOnBoard } from "./policy.ts";
import { restorableSince } from "./restore-rule.ts";

/** Takes a deletion back, while that is possible; a board that stands already stays as it is. */
export async function restoreBoard(
	db: Db,
	{ boardId, by }: { readonly boardId: number; readonly by: BoardAsker },
	now: Date,
): Promise<{ outcome: "restored" | "gone" | "not-yours" }> {
	return db.transaction().execute(async (trx) => {
		const board = await lockBoard(trx, boardId);
		if (!board) return { outcome: "gone" } as const;
		const people = { ownerId: board.owner_id, editorIds: board.editor_ids };
		if (!mayOnBoard(by, "delete", people).allowed)
			return { outcome: "not-yours" } as const;
		if (board.deleted_at === null) return { outcome: "restored" } as const;
		if (board.deleted_at <= restorableSince(now))
			return { outcome: "gone" } as const;
		await markBoardDeleted(trx, boardId, null);
		await recordAudit(
			trx,
			{
				by: actorOf(by),
				action: "board.restored",
				on: { type: "board", id: boardId },
				after: { title: board.title, version: board.version },
			},
			now,
		);
		return { outcome: "restored" } as const;
	});
}
