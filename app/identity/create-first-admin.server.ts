import type { Db } from "../../db/client.ts";
import {
	findPersonByEmail,
	insertPerson,
	listAdmins,
	lockAdmins,
	makeAdmin,
	writePassword,
} from "../../db/queries/accounts.server.ts";
import { recordAudit } from "../audit/record-audit.server.ts";
import { readEmail } from "./email-rule.ts";
import { endSessions } from "./end-sessions.server.ts";
import { hashPassword } from "./hash-password.server.ts";
import { IdentityError } from "./identity-error.ts";
import { problemOfPassword } from "./password-rule.ts";

/** Makes the admin that everything else is set up with; whoever has that address already becomes it. Refused where there is one. */
export async function createFirstAdmin(
	db: Db,
	input: { email: string; name: string; password: string },
	now: Date,
): Promise<{ personId: number }> {
	const email = readEmail(input.email);
	if (email === null)
		throw new IdentityError(
			"bad-email",
			`email: '${input.email.slice(0, 100)}' is not an address; name@company.example is allowed`,
		);
	const name = input.name.trim();
	if (name === "" || name.length > 200)
		throw new IdentityError(
			"bad-name",
			`name: '${name.slice(0, 100)}' does not name a person; 1 to 200 characters are allowed`,
		);
	const problem = problemOfPassword(input.password, { email, name });
	if (problem !== null) throw new IdentityError("bad-password", problem);
	const hash = await hashPassword(input.password);
	return db.transaction().execute(async (trx) => {
		await lockAdmins(trx);
		const [admin] = await listAdmins(trx, now);
		if (admin !== undefined)
			throw new IdentityError(
				"admin-exists",
				`there is an admin already: ${admin.name}; who can't sign in any more is given a new password`,
			);
		const known = await findPersonByEmail(trx, email);
		const { id: personId } =
			known ?? (await insertPerson(trx, { email, name }));
		await makeAdmin(trx, personId);
		await writePassword(trx, personId, hash, now);
		await endSessions(trx, [personId]);
		await recordAudit(
			trx,
			{
				by: { personId: null, name: "setup" },
				action: "person.made-admin",
				on: { type: "person", id: personId },
				after: { email },
			},
			now,
		);
		return { personId };
	});
}
