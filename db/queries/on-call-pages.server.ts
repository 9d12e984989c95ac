import { sql } from "kysely";
import type { Swap } from "../../app/alerts/on-call.ts";
import type { Db } from "../client.ts";
import { companyDay, type NamedRow } from "./directory.server.ts";

export interface ArrangedSwap extends Swap {
	readonly comment: string;
	readonly by: number;
	readonly at: Date;
}

/** Swaps that hold after an instant, with who arranged them and why. */
export async function swapsAfter(
	db: Db,
	instant: Date,
): Promise<ArrangedSwap[]> {
	const rows = await db
		.selectFrom("on_call_swap")
		.selectAll()
		.where("until", ">", instant)
		.orderBy("id")
		.execute();
	return rows.map((row) => ({
		id: row.id,
		rotaId: row.rota_id,
		personId: row.person_id,
		from: row.since,
		until: row.until,
		comment: row.comment,
		by: row.created_by,
		at: row.created_at,
	}));
}

export interface PersonHere extends NamedRow {
	readonly name: string;
	readonly email: string | null;
}

/** Everybody who has not left, by name. */
export async function peopleHere(db: Db, now: Date): Promise<PersonHere[]> {
	const { rows } = await sql<PersonHere>`
		select id, name, email, coalesce(name_en, name) as "en", coalesce(name_zh_hant, name) as "zh-hant", coalesce(name_zh_hans, name) as "zh-hans"
		from person where left_on is null or left_on > ${companyDay(now)}
		order by coalesce(name_en, name), id`.execute(db);
	return rows;
}
