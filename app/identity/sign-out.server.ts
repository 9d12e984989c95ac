import type { Db } from "../../db/client.ts";
import { deleteSession } from "../../db/queries/sessions.server.ts";
import { hashSecret } from "./hash-secret.server.ts";

/** Ends one session; one that has ended already stays ended. */
export async function signOut(db: Db, session: string): Promise<void> {
	await deleteSession(db, hashSecret(session));
}
