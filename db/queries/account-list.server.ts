import { type RawBuilder, sql } from "kysely";
import type { GivenRole } from "../../app/identity/role.ts";
import type { Db } from "../client.ts";
import { companyDay, type NamedRow } from "./directory.server.ts";

export interface AccountRow extends NamedRow {
	email: string | null;
	roles: GivenRole[];
	left_on: string | null;
	gone: boolean;
	password_set_at: Date | null;
	invited_until: Date | null;
	sessions: number;
	last_seen_at: Date | null;
}

const accounts = (now: Date, condition: RawBuilder<unknown>) => sql<AccountRow>`
	select person.id,
		coalesce(person.name_en, person.name) as "en",
		coalesce(person.name_zh_hant, person.name) as "zh-hant",
		coalesce(person.name_zh_hans, person.name) as "zh-hans",
		person.email, person.left_on, coalesce(person.left_on <= ${companyDay(now)}, false) as gone,
		array(select role from person_role where person_id = person.id order by role) as roles,
		password.set_at as password_set_at,
		case when invitation.expires_at > ${now} then invitation.expires_at end as invited_until,
		(select count(*) from session where person_id = person.id and expires_at > ${now}) as sessions,
		(select max(last_seen_at) from session where person_id = person.id) as last_seen_at
	from person
	left join password on password.person_id = person.id
	left join invitation on invitation.person_id = person.id
	where ${condition}`;

export async function findAccountRow(db: Db, id: number, now: Date) {
	const { rows } = await accounts(now, sql`person.id = ${id}`).execute(db);
	return rows[0];
}

/** Those of these ids, in their order. */
export async function listAccountsOf(
	db: Db,
	ids: readonly number[],
	now: Date,
): Promise<AccountRow[]> {
	const { rows } = await accounts(
		now,
		sql`person.id = any(${ids}::integer[]) order by array_position(${ids}::integer[], person.id)`,
	).execute(db);
	return rows;
}

/** Everybody with a role, or one role, by name. */
export async function listAccountsWithRole(
	db: Db,
	role: GivenRole | null,
	now: Date,
): Promise<AccountRow[]> {
	const { rows } = await accounts(
		now,
		sql`exists (
			select 1 from person_role
			where person_id = person.id and (${role}::text is null or role = ${role})
		) order by gone, coalesce(person.name_en, person.name), person.id limit 500`,
	).execute(db);
	return rows;
}
