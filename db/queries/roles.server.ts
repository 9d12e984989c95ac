import { sql } from "kysely";
import type { GivenRole } from "../../app/identity/role.ts";
import type { Db, Trx } from "../client.ts";
import { companyDay } from "./directory.server.ts";

/** One writer of somebody's roles at a time; undefined where there is no such person. */
export async function lockRoles(trx: Trx, personId: number, now: Date) {
	const { rows } = await sql<{
		name: string;
		email: string | null;
		gone: boolean;
	}>`
		select name, email, coalesce(left_on <= ${companyDay(now)}, false) as gone
		from person where id = ${personId} for update`.execute(trx);
	return rows[0];
}

export async function rolesOf(db: Db, personId: number): Promise<GivenRole[]> {
	const rows = await db
		.selectFrom("person_role")
		.select("role")
		.where("person_id", "=", personId)
		.orderBy("role")
		.execute();
	return rows.map(({ role }) => role);
}

/** Those who are here and have one of these roles, each once. */
export async function peopleWithRoles(
	db: Db,
	roles: readonly GivenRole[],
	now: Date,
	most: number,
): Promise<{ id: number; name: string }[]> {
	return db
		.selectFrom("person")
		.select(["id", "name"])
		.where("id", "in", (some) =>
			some
				.selectFrom("person_role")
				.select("person_id")
				.where("role", "in", [...roles]),
		)
		.where(sql<boolean>`(left_on is null or left_on > ${companyDay(now)})`)
		.orderBy("name")
		.limit(most)
		.execute();
}

export async function insertRole(
	trx: Trx,
	personId: number,
	role: GivenRole,
): Promise<void> {
	await trx
		.insertInto("person_role")
		.values({ person_id: personId, role })
		.execute();
}

export async function deleteRole(
	trx: Trx,
	personId: number,
	role: GivenRole,
): Promise<void> {
	await trx
		.deleteFrom("person_role")
		.where("person_id", "=", personId)
		.where("role", "=", role)
		.execute();
}
