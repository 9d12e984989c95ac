import type { Db } from "../../db/client.ts";
import { insertSource } from "../../db/queries/sources.server.ts";
import { type Actor, recordAudit } from "../audit/record-audit.server.ts";
import { IdentityError } from "./identity-error.ts";

const KEY = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** Registers a system that sends facts; one that exists stays as it is. */
export async function createSource(
	db: Db,
	{ key, name, by }: { key: string; name: string; by: Actor },
	now: Date,
): Promise<{ created: boolean }> {
	if (!KEY.test(key))
		throw new IdentityError(
			"bad-name",
			`source: '${key.slice(0, 100)}' can't be a key; 1 to 63 of a-z, 0-9 and - are allowed, the first not a -`,
		);
	if (name.trim() === "" || name.length > 200)
		throw new IdentityError(
			"bad-name",
			`name: '${name.slice(0, 100)}' does not name a source; 1 to 200 characters are allowed`,
		);
	return db.transaction().execute(async (trx) => {
		const created = await insertSource(trx, key, name.trim());
		if (created)
			await recordAudit(
				trx,
				{
					by,
					action: "source.created",
					on: { type: "source", id: key },
					after: { name: name.trim() },
				},
				now,
			);
		return { created };
	});
}
