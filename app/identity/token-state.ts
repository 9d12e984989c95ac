const TOKEN = /^Bearer (neb_[A-Za-z0-9_-]{43})$/i;

export type TokenRefusal =
	| "missing"
	| "malformed"
	| "unknown"
	| "revoked"
	| "expired";

/** The token in an Authorization header; the prefix lets a scanner of secrets recognise it. */
export function tokenIn(
	header: string | null,
): { secret: string } | { refused: TokenRefusal } {
	if (header === null || header.trim() === "") return { refused: "missing" };
	const secret = TOKEN.exec(header.trim())?.[1];
	return secret === undefined ? { refused: "malformed" } : { secret };
}

/** Why a token that exists is not good at that moment; null when it is. Revoked says more than expired. */
export function refusalOf(
	token: { revokedAt: Date | null; expiresAt: Date | null },
	now: Date,
): TokenRefusal | null {
	if (token.revokedAt !== null) return "revoked";
	if (token.expiresAt !== null && token.expiresAt <= now) return "expired";
	return null;
}
