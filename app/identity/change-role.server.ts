import type { Db } from "../../db/client.ts";
import { listAdmins, lockAdmins } from "../../db/queries/accounts.server.ts";
import {
	deleteRole,
	insertRole,
	lockRoles,
	rolesOf,
} from "../../db/queries/roles.server.ts";
import { type Actor, recordAudit } from "../audit/record-audit.server.ts";
import { IdentityError } from "./identity-error.ts";
import { ROLES } from "./role.ts";

export interface RoleChange {
	readonly personId: number;
	/** As it came. */
	readonly role: string;
	readonly change: "grant" | "revoke";
	readonly by: Actor;
}

/** Gives a role or takes it back. Never one's own, so that whoever keeps the house does not let themselves in to the rest of it; and an admin always stays. */
export async function changeRole(
	db: Db,
	{ personId, role: asked, change, by }: RoleChange,
	now: Date,
): Promise<{ changed: boolean }> {
	const role = ROLES.find((one) => one === asked);
	if (role === undefined)
		throw new IdentityError(
			"unknown-role",
			`role: '${asked.slice(0, 50)}' is not a role; ${ROLES.join(", ")} are allowed`,
		);
	if (by.personId === personId)
		throw new IdentityError(
			"own-roles",
			`role: '${role}' of oneself; another admin changes it`,
		);
	return db.transaction().execute(async (trx) => {
		await lockAdmins(trx);
		const person = await lockRoles(trx, personId, now);
		if (person === undefined)
			throw new IdentityError(
				"unknown-person",
				`person: '${personId}' is not in the directory`,
			);
		const before = await rolesOf(trx, personId);
		if (before.includes(role) === (change === "grant"))
			return { changed: false };
		if (change === "grant") {
			if (person.gone)
				throw new IdentityError(
					"has-left",
					`person: '${person.name}' has left; somebody who is here is allowed`,
				);
			await insertRole(trx, personId, role);
		} else {
			await deleteRole(trx, personId, role);
			if (role === "admin" && (await listAdmins(trx, now)).length === 0)
				throw new IdentityError(
					"last-admin",
					`role: 'admin' of '${person.name}', the last admin; make somebody else admin first`,
				);
		}
		await recordAudit(
			trx,
			{
				by,
				action: change === "grant" ? "role.granted" : "role.revoked",
				on: { type: "person", id: personId },
				before: { roles: before },
				after: { roles: await rolesOf(trx, personId) },
			},
			now,
		);
		return { changed: true };
	});
}
