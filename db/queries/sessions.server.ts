import { type RawBuilder, sql } from "kysely";
import type { Db, Trx } from "../client.ts";

/** The company's day of an instant. */
const companyDay = (now: Date): RawBuilder<string> =>
	sql`(select (${now}::timestamptz at time zone time_zone)::date from company)`;

/** The session, its person and the zone and roles that go with them; undefined where the person has left. */
export async function findSession(db: Db, idHash: Buffer, now: Date) {
	const { rows } = await sql<{
		last_seen_at: Date;
		expires_at: Date;
		id: number;
		name: string;
		email: string | null;
		language: "en" | "zh-hant" | "zh-hans" | null;
		time_zone: string;
		roles: ("lead" | "executive" | "metric-owner" | "committee" | "admin")[];
	}>`
		select session.last_seen_at, session.expires_at,
			person.id, person.name, person.email, person.language,
			coalesce(person.time_zone, (
				select office.time_zone
				from person_office
				left join office on office.id = person_office.office_id
				where person_office.person_id = person.id and person_office.valid_from <= ${companyDay(now)}
				order by person_office.valid_from desc
				limit 1
			), company.time_zone) as time_zone,
			array(select role from person_role where person_role.person_id = person.id order by role) as roles
		from session
		join person on person.id = session.person_id
		cross join company
		where session.id_hash = ${idHash}
			and (person.left_on is null or person.left_on > ${companyDay(now)})`.execute(
		db,
	);
	return rows[0];
}

export async function touchSession(
	db: Db,
	idHash: Buffer,
	now: Date,
): Promise<void> {
	await db
		.updateTable("session")
		.set({ last_seen_at: now })
		.where("id_hash", "=", idHash)
		.where("last_seen_at", "<", now)
		.execute();
}

export async function insertSession(
	trx: Trx,
	row: {
		id_hash: Buffer;
		person_id: number;
		created_at: Date;
		last_seen_at: Date;
		expires_at: Date;
		address: string | null;
	},
): Promise<void> {
	await trx.insertInto("session").values(row).execute();
}

/** The person whose session it was, or undefined where there was none. */
export const deleteSession = (db: Db, idHash: Buffer) =>
	db
		.deleteFrom("session")
		.where("id_hash", "=", idHash)
		.returning("person_id")
		.executeTakeFirst();

/** How many there were. */
export async function deleteSessionsOf(
	trx: Trx,
	personIds: readonly number[],
	except: Buffer | null,
): Promise<number> {
	const { rows } = await sql`
		delete from session
		where person_id = any(${personIds}::integer[])
			and id_hash is distinct from ${except}::bytea
		returning 1`.execute(trx);
	return rows.length;
}

/** What no one can use any more. */
export async function sweepSessions(db: Db, now: Date): Promise<void> {
	await db.deleteFrom("session").where("expires_at", "<=", now).execute();
	await sql`delete from sign_in_limit where last_attempt_at < ${now}::timestamptz - interval '1 day'`.execute(
		db,
	);
}
