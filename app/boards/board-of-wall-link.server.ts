import type { Db } from "../../db/client.ts";
import {
	findWallLink,
	touchWallLink,
} from "../../db/queries/board-wall-links.server.ts";
import { hashSecret } from "../identity/hash-secret.server.ts";
import {
	isWallSecret,
	type WallRefusal,
	wallRefusalOf,
} from "./wall-link-rule.ts";

const MINUTE = 60_000;

/** Which board a secret shows, or why it shows none. */
export async function boardOfWallLink(
	db: Db,
	secret: string,
	now: Date,
): Promise<{ boardId: number } | { refused: WallRefusal | "unknown" }> {
	if (!isWallSecret(secret)) return { refused: "unknown" };
	const link = await findWallLink(db, hashSecret(secret), now);
	if (!link) return { refused: "unknown" };
	const refused = wallRefusalOf(
		{
			revokedAt: link.revoked_at,
			expiresAt: link.expires_at,
			boardDeletedAt: link.board_deleted_at,
			makerIsHere: link.maker_is_here,
		},
		now,
	);
	if (refused !== null) return { refused };
	// To the minute, so that a screen does not write with every refresh.
	const due = new Date(now.getTime() - MINUTE);
	if (link.last_used_at === null || link.last_used_at <= due)
		await touchWallLink(db, link.id, now, due);
	return { boardId: link.board_id };
}
