import type { Db } from "../../db/client.ts";
import { findSession, touchSession } from "../../db/queries/sessions.server.ts";
import { hashSecret } from "./hash-secret.server.ts";
import { sessionState } from "./session-times.ts";
import type { SignedInPerson } from "./signed-in-person.ts";

/** Who a session's cookie belongs to; null where it is over, or they have left. Asking counts as use, unless `touch` is false. */
export async function personOfSession(
	db: Db,
	session: string,
	now: Date,
	{ touch = true }: { readonly touch?: boolean } = {},
): Promise<SignedInPerson | null> {
	const idHash = hashSecret(session);
	const row = await findSession(db, idHash, now);
	if (row === undefined) return null;
	const state = sessionState(
		{ lastSeenAt: row.last_seen_at, expiresAt: row.expires_at },
		now,
	);
	if (state === "idle" || state === "expired") return null;
	if (touch && state === "touch") await touchSession(db, idHash, now);
	return {
		id: row.id,
		name: row.name,
		email: row.email,
		language: row.language,
		timeZone: row.time_zone,
		roles: ["employee", ...row.roles],
	};
}
