import { sql } from "kysely";
import type { Db, Trx } from "../client.ts";

export type OfficeFields = {
	name_en: string | null;
	name_zh_hant: string | null;
	name_zh_hans: string | null;
	time_zone: string | null;
	retired_on: string | null;
};

export type TeamFields = {
	name_en: string | null;
	name_zh_hant: string | null;
	name_zh_hans: string | null;
	lead_id: number | null;
	retired_on: string | null;
};

const byCode = <Row extends { code: string }>(rows: Row[]) =>
	new Map(rows.map((row) => [row.code, row]));

export const readOffices = async (db: Db) =>
	byCode(await db.selectFrom("office").selectAll().execute());

export const readTeams = async (db: Db) =>
	byCode(await db.selectFrom("team").selectAll().execute());

export async function writeOffices(
	trx: Trx,
	offices: readonly (OfficeFields & { code: string })[],
): Promise<void> {
	await sql`
		insert into office (code, name_en, name_zh_hant, name_zh_hans, time_zone, retired_on)
		select code, name_en, name_zh_hant, name_zh_hans, time_zone, retired_on
		from jsonb_to_recordset(${JSON.stringify(offices)}::jsonb) as wanted
			(code text, name_en text, name_zh_hant text, name_zh_hans text, time_zone text, retired_on date)
		on conflict (code) do update set
			name_en = excluded.name_en, name_zh_hant = excluded.name_zh_hant, name_zh_hans = excluded.name_zh_hans,
			time_zone = excluded.time_zone, retired_on = excluded.retired_on`.execute(
		trx,
	);
}

export async function writeTeams(
	trx: Trx,
	teams: readonly (TeamFields & { code: string })[],
): Promise<void> {
	await sql`
		insert into team (code, name_en, name_zh_hant, name_zh_hans, lead_id, retired_on)
		select code, name_en, name_zh_hant, name_zh_hans, lead_id, retired_on
		from jsonb_to_recordset(${JSON.stringify(teams)}::jsonb) as wanted
			(code text, name_en text, name_zh_hant text, name_zh_hans text, lead_id integer, retired_on date)
		on conflict (code) do update set
			name_en = excluded.name_en, name_zh_hant = excluded.name_zh_hant, name_zh_hans = excluded.name_zh_hans,
			lead_id = excluded.lead_id, retired_on = excluded.retired_on`.execute(
		trx,
	);
}

/** Whom an employee number or an address means. */
export async function readPersonKeys(db: Db): Promise<Map<string, number>> {
	const people = await db
		.selectFrom("person")
		.select(["id", "email", "employee_number"])
		.execute();
	const keys = new Map<string, number>();
	for (const { id, email } of people) if (email !== null) keys.set(email, id);
	for (const { id, employee_number } of people)
		if (employee_number !== null) keys.set(employee_number, id);
	return keys;
}
