import type { Insertable } from "kysely";
import type { Db, Trx } from "../client.ts";
import type { IdentityTables } from "../tables/identity.ts";

export async function insertAudit(
	trx: Trx,
	row: Insertable<IdentityTables["audit"]>,
): Promise<void> {
	await trx.insertInto("audit").values(row).execute();
}

/** The history of one thing, the latest first. */
export const auditOf = (db: Db, type: string, id: string) =>
	db
		.selectFrom("audit")
		.selectAll()
		.where("object_type", "=", type)
		.where("object_id", "=", id)
		.orderBy("id", "desc")
		.limit(200)
		.execute();
