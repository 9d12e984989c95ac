import { sql } from "kysely";
import type { Db } from "../client.ts";
import { companyDay, type NamedRow } from "./directory.server.ts";

/** People who are here and whose card this reader may write: everyone for the committee, else who is below them; never themselves. */
export async function peopleToScore(
	db: Db,
	reader: { readonly id: number; readonly isCommittee: boolean },
	now: Date,
): Promise<NamedRow[]> {
	const { rows } = await sql<NamedRow>`
		with recursive today as (select ${companyDay(now)} as day), manager as (
			select distinct on (person_id) person_id, manager_id
			from person_manager where valid_from <= (select day from today)
			order by person_id, valid_from desc
		), below (id) as (
			select person_id from manager where manager_id = ${reader.id}::integer
			union
			select person_id from manager join below on manager.manager_id = below.id
		)
		select id, coalesce(name_en, name) as "en", coalesce(name_zh_hant, name) as "zh-hant",
			coalesce(name_zh_hans, name) as "zh-hans"
		from person
		where (left_on is null or left_on > (select day from today)) and id <> ${reader.id}::integer
			and (${reader.isCommittee}::boolean or id in (select id from below))
		order by "en", id`.execute(db);
	return rows;
}
