import { sql } from "kysely";
import type { Db, Trx } from "../client.ts";

export async function lockMasterData(trx: Trx): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtext('nebula.master'))`.execute(
		trx,
	);
}

/** Holds off `learn`, so that no fact names a code between our look at the members and our commit. */
export async function lockMembers(trx: Trx): Promise<void> {
	await sql`lock table member in share row exclusive mode`.execute(trx);
}

/** Heard by every process that holds master data in memory, when the transaction commits. */
export async function notifyMasterData(trx: Trx): Promise<void> {
	await sql`select pg_notify('master', '')`.execute(trx);
}

export async function readTimeZone(db: Db): Promise<string> {
	const company = await db
		.selectFrom("company")
		.select("time_zone")
		.executeTakeFirstOrThrow();
	return company.time_zone;
}
