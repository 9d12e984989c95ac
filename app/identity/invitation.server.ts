import type { Db } from "../../db/client.ts";
import { findInvitation } from "../../db/queries/invitations.server.ts";
import { hashSecret } from "./hash-secret.server.ts";

/** Whose password a link sets; null where it was used, has expired, was replaced, or never was one. */
export async function readInvitation(
	db: Db,
	secret: string,
	now: Date,
): Promise<{ personId: number; name: string; email: string | null } | null> {
	const row = await findInvitation(db, hashSecret(secret), now);
	return row === undefined
		? null
		: { personId: row.person_id, name: row.name, email: row.email };
}
