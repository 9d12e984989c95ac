import { randomBytes } from "node:crypto";
import type { Db } from "../../db/client.ts";
import {
	countWallLinks,
	insertWallLink,
} from "../../db/queries/board-wall-links.server.ts";
import { lockBoard } from "../../db/queries/boards.server.ts";
import { recordAudit } from "../audit/record-audit.server.ts";
import { hashSecret } from "../identity/hash-secret.server.ts";
import { actorOf, type BoardAsker } from "./board-asker.ts";
import { type Refused, refuse } from "./board-problem.ts";
import { mayOnBoard } from "./policy.ts";
import { checkWallLink, MOST_WALL_LINKS } from "./wall-link-rule.ts";

export interface NewWallLink {
	readonly boardId: number;
	readonly place: unknown;
	readonly days: unknown;
	readonly by: BoardAsker;
}

export type WallLinkOutcome =
	| { readonly outcome: "made"; readonly id: number; readonly secret: string }
	| { readonly outcome: "gone" | "not-yours" }
	| ({ readonly outcome: "refused" } & Refused);

/** A way for one screen to show one board without a session. The secret is in the answer and nowhere else. */
export async function makeWallLink(
	db: Db,
	{ boardId, by, ...input }: NewWallLink,
	now: Date,
): Promise<WallLinkOutcome> {
	const checked = checkWallLink(input, now);
	if ("problem" in checked) return { outcome: "refused", ...checked };
	const secret = randomBytes(32).toString("base64url");
	return db.transaction().execute(async (trx): Promise<WallLinkOutcome> => {
		const board = await lockBoard(trx, boardId);
		if (!board || board.deleted_at !== null) return { outcome: "gone" };
		const people = { ownerId: board.owner_id, editorIds: board.editor_ids };
		if (!mayOnBoard(by, "share", people).allowed)
			return { outcome: "not-yours" };
		const held = await countWallLinks(trx, boardId, now);
		if (held >= MOST_WALL_LINKS)
			return {
				outcome: "refused",
				...refuse("too-many-links", held + 1, MOST_WALL_LINKS),
			};
		const { id } = await insertWallLink(trx, {
			board_id: boardId,
			secret_hash: hashSecret(secret),
			place: checked.place,
			created_at: now,
			created_by: by.id,
			expires_at: checked.expiresAt,
		});
		await recordAudit(
			trx,
			{
				by: actorOf(by),
				action: "board.wall-link-made",
				on: { type: "board", id: boardId },
				after: { link: id, ...checked },
			},
			now,
		);
		return { outcome: "made", id, secret };
	});
}
