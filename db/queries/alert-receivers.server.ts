import { sql } from "kysely";
import type { Db } from "../client.ts";
import type { NamedRow } from "./directory.server.ts";

export interface ReceivingPerson extends NamedRow {
	readonly email: string | null;
	/** Left, so that nobody chooses them anew. */
	readonly gone: boolean;
}

/** Everybody who may be told, by name; those who left too, as what names them still has to say so. */
export async function receivingPeople(
	db: Db,
	today: string,
): Promise<ReceivingPerson[]> {
	const { rows } = await sql<ReceivingPerson>`
		select id, coalesce(name_en, name) as "en", coalesce(name_zh_hant, name) as "zh-hant", coalesce(name_zh_hans, name) as "zh-hans",
			email, coalesce(left_on <= ${today}::date, false) as gone
		from person order by name, id`.execute(db);
	return rows;
}

export interface ReceivingTeam extends NamedRow {
	readonly gone: boolean;
}

/** Every team by its code, those that were dissolved too. */
export async function receivingTeams(
	db: Db,
	today: string,
): Promise<ReceivingTeam[]> {
	const { rows } = await sql<ReceivingTeam>`
		select id, coalesce(name_en, code) as "en", coalesce(name_zh_hant, code) as "zh-hant", coalesce(name_zh_hans, code) as "zh-hans",
			coalesce(retired_on <= ${today}::date, false) as gone
		from team order by code`.execute(db);
	return rows;
}
