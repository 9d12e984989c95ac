import type { Db } from "../../db/client.ts";
import { findPerson } from "../../db/queries/accounts.server.ts";
import { type Actor, recordAudit } from "../audit/record-audit.server.ts";
import { endSessions } from "./end-sessions.server.ts";
import { IdentityError } from "./identity-error.ts";

/** Ends somebody's sessions on all their machines; their password stays. */
export async function signOutEverywhere(
	db: Db,
	{ personId, by }: { personId: number; by: Actor },
	now: Date,
): Promise<{ endedSessions: number }> {
	return db.transaction().execute(async (trx) => {
		if ((await findPerson(trx, personId)) === undefined)
			throw new IdentityError(
				"unknown-person",
				`person: '${personId}' is not in the directory`,
			);
		const endedSessions = await endSessions(trx, [personId]);
		if (endedSessions > 0)
			await recordAudit(
				trx,
				{
					by,
					action: "person.sessions-ended",
					on: { type: "person", id: personId },
					after: { endedSessions },
				},
				now,
			);
		return { endedSessions };
	});
}
