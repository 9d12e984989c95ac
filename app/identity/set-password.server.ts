import type { Db } from "../../db/client.ts";
import { findPerson, writePassword } from "../../db/queries/accounts.server.ts";
import { deleteInvitation } from "../../db/queries/invitations.server.ts";
import { type Actor, recordAudit } from "../audit/record-audit.server.ts";
import { endSessions } from "./end-sessions.server.ts";
import { hashPassword } from "./hash-password.server.ts";
import { IdentityError } from "./identity-error.ts";
import { problemOfPassword } from "./password-rule.ts";

export interface NewPassword {
	readonly personId: number;
	readonly password: string;
	readonly by: Actor;
	/** The session that stays, where people change their own. */
	readonly keepSession?: string;
}

/** Sets a password and ends the sessions that were opened with the one before. */
export async function setPassword(
	db: Db,
	{ personId, password, by, keepSession }: NewPassword,
	now: Date,
): Promise<{ endedSessions: number }> {
	const person = await findPerson(db, personId);
	if (person === undefined)
		throw new IdentityError(
			"unknown-person",
			`person: '${personId}' is not in the directory`,
		);
	const problem = problemOfPassword(password, person);
	if (problem !== null) throw new IdentityError("bad-password", problem);
	const hash = await hashPassword(password);
	return db.transaction().execute(async (trx) => {
		// First the invitation, as in accepting one, so that the two never wait for each other.
		await deleteInvitation(trx, personId);
		await writePassword(trx, personId, hash, now);
		const endedSessions = await endSessions(trx, [personId], keepSession);
		await recordAudit(
			trx,
			{
				by,
				action: "person.password-set",
				on: { type: "person", id: personId },
				after: { endedSessions },
			},
			now,
		);
		return { endedSessions };
	});
}
