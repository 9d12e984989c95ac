import type { Db } from "../../db/client.ts";
import {
	lockWallLink,
	markWallLinkRevoked,
} from "../../db/queries/board-wall-links.server.ts";
import { lockBoard } from "../../db/queries/boards.server.ts";
import { recordAudit } from "../audit/record-audit.server.ts";
import { actorOf, type BoardAsker } from "./board-asker.ts";
import { mayOnBoard } from "./policy.ts";

/** Ends a link for good; one that was ended before stays as it was. */
export async function revokeWallLink(
	db: Db,
	{
		boardId,
		linkId,
		by,
	}: {
		readonly boardId: number;
		readonly linkId: number;
		readonly by: BoardAsker;
	},
	now: Date,
): Promise<{ outcome: "revoked" | "gone" | "not-yours" }> {
	return db.transaction().execute(async (trx) => {
		const board = await lockBoard(trx, boardId);
		const link = await lockWallLink(trx, boardId, linkId);
		if (!board || !link) return { outcome: "gone" } as const;
		const people = { ownerId: board.owner_id, editorIds: board.editor_ids };
		if (!mayOnBoard(by, "revoke", people).allowed)
			return { outcome: "not-yours" } as const;
		if (link.revoked_at !== null) return { outcome: "revoked" } as const;
		await markWallLinkRevoked(trx, linkId, now);
		await recordAudit(
			trx,
			{
				by: actorOf(by),
				action: "board.wall-link-revoked",
				on: { type: "board", id: boardId },
				before: { link: linkId, place: link.place },
			},
			now,
		);
		return { outcome: "revoked" } as const;
	});
}
