import type { Db } from "../../db/client.ts";
import { findToken, touchToken } from "../../db/queries/tokens.server.ts";
import { hashSecret } from "./hash-secret.server.ts";
import { refusalOf, type TokenRefusal, tokenIn } from "./token-state.ts";

const MINUTE = 60_000;

export interface TokenHolder {
	readonly tokenId: number;
	readonly name: string;
	readonly sourceId: number;
	readonly sourceKey: string;
	readonly kinds: readonly string[] | "all";
}

/** Whose token an Authorization header carries, or why it is refused. */
export async function authenticateToken(
	db: Db,
	authorizationHeader: string | null,
	now: Date,
): Promise<TokenHolder | { refused: TokenRefusal }> {
	const read = tokenIn(authorizationHeader);
	if ("refused" in read) return read;
	const token = await findToken(db, hashSecret(read.secret));
	if (token === undefined) return { refused: "unknown" };
	const refused = refusalOf(
		{ revokedAt: token.revoked_at, expiresAt: token.expires_at },
		now,
	);
	if (refused !== null) return { refused };
	// To the minute, so that a busy sender does not write its token's row with every request.
	const due = new Date(now.getTime() - MINUTE);
	if (token.last_used_at === null || token.last_used_at <= due)
		await touchToken(db, token.id, now, due);
	return {
		tokenId: token.id,
		name: token.name,
		sourceId: token.source_id,
		sourceKey: token.source_key,
		kinds: token.kinds ?? "all",
	};
}
