import { sql } from "kysely";
import type { Db, Trx } from "../client.ts";

/** Who signs in with that address, if they are here on that company day; the hash is null where no password was set. */
export const findAccount = (db: Db, email: string, now: Date) =>
	db
		.selectFrom("person")
		.innerJoin("company", (join) => join.onTrue())
		.leftJoin("password", "password.person_id", "person.id")
		.select(["person.id", "person.name", "password.hash"])
		.where("person.email", "=", email)
		.where((at) =>
			at.or([
				at("left_on", "is", null),
				sql<boolean>`left_on > (${now}::timestamptz at time zone company.time_zone)::date`,
			]),
		)
		.executeTakeFirst();

/** True where the account is still as it was read; holds off whoever wants to change it until the transaction is over. */
export async function holdAccount(
	trx: Trx,
	{ id, hash, email }: { id: number; hash: string; email: string },
	now: Date,
): Promise<boolean> {
	await trx
		.selectFrom("person")
		.select("id")
		.where("id", "=", id)
		.forShare()
		.execute();
	await trx
		.selectFrom("password")
		.select("person_id")
		.where("person_id", "=", id)
		.forShare()
		.execute();
	const account = await findAccount(trx, email, now);
	return account?.id === id && account.hash === hash;
}

export async function writePassword(
	trx: Trx,
	personId: number,
	hash: string,
	now: Date,
): Promise<void> {
	await trx
		.insertInto("password")
		.values({ person_id: personId, hash, set_at: now })
		.onConflict((conflict) =>
			conflict.column("person_id").doUpdateSet({ hash, set_at: now }),
		)
		.execute();
}

/** The same password under new parameters; nothing where it was changed meanwhile. */
export async function replaceHash(
	db: Db,
	personId: number,
	before: string,
	hash: string,
): Promise<void> {
	await db
		.updateTable("password")
		.set({ hash })
		.where("person_id", "=", personId)
		.where("hash", "=", before)
		.execute();
}

export const findPerson = (db: Db, personId: number) =>
	db
		.selectFrom("person")
		.select(["id", "name", "email"])
		.where("id", "=", personId)
		.executeTakeFirst();

export const findPersonByEmail = (db: Db, email: string) =>
	db
		.selectFrom("person")
		.select(["id", "name", "email"])
		.where("email", "=", email)
		.executeTakeFirst();

/** Only one process makes the first admin. */
export async function lockAdmins(trx: Trx): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtext('nebula.admins'))`.execute(
		trx,
	);
}

/** The admins who have not left by that company day. */
export async function listAdmins(db: Db, now: Date) {
	const { rows } = await sql<{ id: number; name: string }>`
		select person.id, person.name
		from person_role
		join person on person.id = person_role.person_id
		cross join company
		where role = 'admin'
			and (left_on is null or left_on > (${now}::timestamptz at time zone company.time_zone)::date)
		order by person.id`.execute(db);
	return rows;
}

export const insertPerson = (
	trx: Trx,
	person: { email: string; name: string },
) =>
	trx
		.insertInto("person")
		.values(person)
		.returning("id")
		.executeTakeFirstOrThrow();

export async function makeAdmin(trx: Trx, personId: number): Promise<void> {
	await trx
		.updateTable("person")
		.set({ left_on: null })
		.where("id", "=", personId)
		.execute();
	await trx
		.insertInto("person_role")
		.values({ person_id: personId, role: "admin" })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}
