import { sql } from "kysely";
import type { Db, Trx } from "../client.ts";

/** The counts of these keys, locked; in the order of the keys, so that two attempts never wait for each other. */
export async function lockSignInLimits(
	trx: Trx,
	keys: readonly Buffer[],
	now: Date,
) {
	const ordered = [...keys].sort(Buffer.compare);
	await sql`
		insert into sign_in_limit (key, failures, last_attempt_at)
		select key, 0, ${now} from unnest(${ordered}::bytea[]) as wanted (key)
		on conflict do nothing`.execute(trx);
	return trx
		.selectFrom("sign_in_limit")
		.selectAll()
		.where("key", "in", ordered)
		.orderBy("key")
		.forUpdate()
		.execute();
}

export async function writeSignInLimit(
	trx: Trx,
	key: Buffer,
	failures: number,
	now: Date,
): Promise<void> {
	await trx
		.updateTable("sign_in_limit")
		.set({ failures, last_attempt_at: now })
		.where("key", "=", key)
		.execute();
}

/** A success clears the account and takes its own attempt off the address. */
export async function refundSignInLimits(
	db: Db,
	account: Buffer,
	address: Buffer,
): Promise<void> {
	await db.deleteFrom("sign_in_limit").where("key", "=", account).execute();
	await sql`update sign_in_limit set failures = greatest(failures - 1, 0) where key = ${address}`.execute(
		db,
	);
}
