import { sql } from "kysely";
import type { Db, Trx } from "../client.ts";
import { companyDay } from "./directory.server.ts";

/** A newer one takes the place of the one before. */
export async function writeInvitation(
	trx: Trx,
	row: {
		person_id: number;
		secret_hash: Buffer;
		created_at: Date;
		created_by: string;
		expires_at: Date;
	},
): Promise<void> {
	const { person_id: _, ...fields } = row;
	await trx
		.insertInto("invitation")
		.values(row)
		.onConflict((conflict) => conflict.column("person_id").doUpdateSet(fields))
		.execute();
}

/** Whom a link lets in at that moment: not once it has expired, nor after they have left. */
export async function findInvitation(db: Db, secretHash: Buffer, now: Date) {
	const { rows } = await sql<{
		person_id: number;
		name: string;
		email: string | null;
		expires_at: Date;
	}>`
		select person_id, person.name, person.email, expires_at
		from invitation join person on person.id = person_id
		where secret_hash = ${secretHash} and expires_at > ${now}
			and (left_on is null or left_on > ${companyDay(now)})`.execute(db);
	return rows[0];
}

/** True where it was still there: of two who use the same link one is too late. */
export async function takeInvitation(
	trx: Trx,
	secretHash: Buffer,
): Promise<boolean> {
	const row = await trx
		.deleteFrom("invitation")
		.where("secret_hash", "=", secretHash)
		.returning("person_id")
		.executeTakeFirst();
	return row !== undefined;
}

export async function deleteInvitation(
	trx: Trx,
	personId: number,
): Promise<void> {
	await trx
		.deleteFrom("invitation")
		.where("person_id", "=", personId)
		.execute();
}
