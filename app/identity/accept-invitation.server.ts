import type { Db } from "../../db/client.ts";
import { writePassword } from "../../db/queries/accounts.server.ts";
import { takeInvitation } from "../../db/queries/invitations.server.ts";
import { recordAudit } from "../audit/record-audit.server.ts";
import { endSessions } from "./end-sessions.server.ts";
import { hashPassword } from "./hash-password.server.ts";
import { hashSecret } from "./hash-secret.server.ts";
import { IdentityError } from "./identity-error.ts";
import { readInvitation } from "./invitation.server.ts";
import { problemOfPassword } from "./password-rule.ts";

export interface Acceptance {
	readonly secret: string;
	readonly password: string;
	readonly address: string | null;
}

const over = () =>
	new IdentityError(
		"bad-invitation",
		"invitation: it was used, replaced, or has expired; a new one is allowed",
	);

/** Sets the password that the link was made for, uses the link up, and ends the sessions of the password before. */
export async function acceptInvitation(
	db: Db,
	{ secret, password, address }: Acceptance,
	now: Date,
): Promise<{ personId: number }> {
	const invited = await readInvitation(db, secret, now);
	if (invited === null) throw over();
	const problem = problemOfPassword(password, invited);
	if (problem !== null) throw new IdentityError("bad-password", problem);
	const hash = await hashPassword(password);
	const { personId, name } = invited;
	return db.transaction().execute(async (trx) => {
		if (!(await takeInvitation(trx, hashSecret(secret)))) throw over();
		await writePassword(trx, personId, hash, now);
		const endedSessions = await endSessions(trx, [personId]);
		await recordAudit(
			trx,
			{
				by: { personId, name, address },
				action: "person.password-set",
				on: { type: "person", id: personId },
				after: { by: "invitation", endedSessions },
			},
			now,
		);
		return { personId };
	});
}
