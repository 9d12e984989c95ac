import type { Db } from "../../db/client.ts";
import { listTokens } from "../../db/queries/tokens.server.ts";
import { refusalOf } from "./token-state.ts";

export interface ListedToken {
	readonly id: number;
	readonly name: string;
	readonly source: string;
	/** Null: all kinds. */
	readonly kinds: readonly string[] | null;
	readonly state: "good" | "revoked" | "expired";
	readonly createdAt: string;
	readonly createdBy: string;
	readonly expiresAt: string | null;
	readonly lastUsedAt: string | null;
	readonly revokedAt: string | null;
	readonly revokedBy: string | null;
}

/** Every token there ever was, the good ones first; never a secret, which nobody keeps. */
export async function readTokenList(db: Db, now: Date): Promise<ListedToken[]> {
	const tokens = (await listTokens(db)).map((row): ListedToken => {
		const refused = refusalOf(
			{ revokedAt: row.revoked_at, expiresAt: row.expires_at },
			now,
		);
		return {
			id: row.id,
			name: row.name,
			source: row.source_name,
			kinds: row.kinds,
			state: refused === "revoked" || refused === "expired" ? refused : "good",
			createdAt: row.created_at.toISOString(),
			createdBy: row.created_by,
			expiresAt: row.expires_at?.toISOString() ?? null,
			lastUsedAt: row.last_used_at?.toISOString() ?? null,
			revokedAt: row.revoked_at?.toISOString() ?? null,
			revokedBy: row.revoked_by,
		};
	});
	const good = (token: ListedToken) => (token.state === "good" ? 0 : 1);
	return tokens.sort((a, b) => good(a) - good(b) || b.id - a.id);
}
