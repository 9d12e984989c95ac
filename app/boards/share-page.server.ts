import type { Db } from "../../db/client.ts";
import { listWallLinks } from "../../db/queries/board-wall-links.server.ts";
import { findBoard, listEditors } from "../../db/queries/boards.server.ts";
import type { BoardPeople } from "./policy.ts";
import { type WallRefusal, wallRefusalOf } from "./wall-link-rule.ts";

export interface WallLinkEntry {
	readonly id: number;
	readonly place: string;
	readonly madeBy: string;
	readonly createdAt: string;
	readonly expiresAt: string;
	readonly lastUsedAt: string | null;
	readonly state: "holds" | WallRefusal;
}

export interface SharePage extends BoardPeople {
	readonly id: number;
	readonly title: string;
	readonly owner: string;
	readonly editors: readonly {
		readonly id: number;
		readonly name: string;
		readonly email: string | null;
	}[];
	/** Without their secrets: nobody has those any more. */
	readonly links: readonly WallLinkEntry[];
}

/** Who may change a board and which screens show it; null where there is none. */
export async function readSharePage(
	db: Db,
	id: number,
	now: Date,
): Promise<SharePage | null> {
	const board = await findBoard(db, id);
	if (!board || board.deleted_at !== null) return null;
	const [editors, links] = await Promise.all([
		listEditors(db, id),
		listWallLinks(db, id, now),
	]);
	return {
		id,
		title: board.title,
		owner: board.owner_name,
		ownerId: board.owner_id,
		editorIds: board.editor_ids,
		editors,
		links: links.map((link) => ({
			id: link.id,
			place: link.place,
			madeBy: link.created_by_name,
			createdAt: link.created_at.toISOString(),
			expiresAt: link.expires_at.toISOString(),
			lastUsedAt: link.last_used_at?.toISOString() ?? null,
			state:
				wallRefusalOf(
					{
						revokedAt: link.revoked_at,
						expiresAt: link.expires_at,
						boardDeletedAt: board.deleted_at,
						makerIsHere: link.maker_is_here,
					},
					now,
				) ?? "holds",
		})),
	};
}
