import { randomBytes } from "node:crypto";
import type { Db } from "../../db/client.ts";
import { writeInvitation } from "../../db/queries/invitations.server.ts";
import { lockRoles } from "../../db/queries/roles.server.ts";
import { type Actor, recordAudit } from "../audit/record-audit.server.ts";
import { hashSecret } from "./hash-secret.server.ts";
import { IdentityError } from "./identity-error.ts";

/** Long enough for a weekend, short enough that it does not lie about in a mailbox. */
const GOOD_FOR = 72 * 3_600_000;

/**
 * Makes a link that lets somebody set their password, once. The secret is in the answer and nowhere else.
 * The password before stays good until then, so that nobody is locked out by a link that got lost.
 */
export async function invitePerson(
	db: Db,
	{ personId, by }: { personId: number; by: Actor },
	now: Date,
): Promise<{ secret: string; expiresAt: Date }> {
	// The prefix lets a scanner of secrets recognise it, and the log leave it out.
	const secret = `inv1_${randomBytes(32).toString("base64url")}`;
	const expiresAt = new Date(now.getTime() + GOOD_FOR);
	await db.transaction().execute(async (trx) => {
		const person = await lockRoles(trx, personId, now);
		if (person === undefined)
			throw new IdentityError(
				"unknown-person",
				`person: '${personId}' is not in the directory`,
			);
		if (person.gone)
			throw new IdentityError(
				"has-left",
				`person: '${person.name}' has left; somebody who is here is allowed`,
			);
		if (person.email === null)
			throw new IdentityError(
				"no-email",
				`person: '${person.name}' has no address to sign in with; import one first`,
			);
		await writeInvitation(trx, {
			person_id: personId,
			secret_hash: hashSecret(secret),
			created_at: now,
			created_by: by.name,
			expires_at: expiresAt,
		});
		await recordAudit(
			trx,
			{
				by,
				action: "person.invited",
				on: { type: "person", id: personId },
				after: { expiresAt },
			},
			now,
		);
	});
	return { secret, expiresAt };
}
