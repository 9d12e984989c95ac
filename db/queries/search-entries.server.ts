import { sql } from "kysely";
import type { Db } from "../client.ts";
import { companyDay } from "./directory.server.ts";

interface NameColumns {
	name_en: string | null;
	name_zh_hant: string | null;
	name_zh_hans: string | null;
}

/** Members that have a page of their own; lots are too many and nobody knows them by heart. */
export async function searchableMembers(db: Db) {
	const { rows } = await sql<
		NameColumns & {
			id: number;
			dimension: "line" | "product" | "region" | "channel" | "store";
			code: string;
		}
	>`
		select id, dimension, code, name_en, name_zh_hant, name_zh_hans
		from member
		where dimension <> 'lot'
		order by id`.execute(db);
	return rows;
}

/** Everybody who is here on that company day, with the day they leave and the team they are in. */
export async function searchablePeople(db: Db, now: Date) {
	const { rows } = await sql<
		NameColumns & {
			id: number;
			name: string;
			email: string | null;
			left_on: string | null;
			aliases: string[];
			team_code: string | null;
			team: NameColumns;
		}
	>`
		select person.id, person.name, person.email, person.left_on,
			person.name_en, person.name_zh_hant, person.name_zh_hans,
			array(select alias from person_alias where person_id = person.id) as aliases,
			team.code as team_code,
			jsonb_build_object(
				'name_en', coalesce(team.name_en, team.code),
				'name_zh_hant', coalesce(team.name_zh_hant, team.code),
				'name_zh_hans', coalesce(team.name_zh_hans, team.code)
			) as team
		from person
		left join lateral (
			select team_id from person_team
			where person_id = person.id and valid_from <= ${companyDay(now)}
			order by valid_from desc limit 1
		) as place on true
		left join team on team.id = place.team_id
		where left_on is null or left_on > ${companyDay(now)}
		order by person.id`.execute(db);
	return rows;
}

export async function searchableTeams(db: Db, now: Date) {
	const { rows } = await sql<
		NameColumns & {
			id: number;
			code: string;
			retired_on: string | null;
			lead: string | null;
		}
	>`
		select team.id, team.code, team.name_en, team.name_zh_hant, team.name_zh_hans, team.retired_on,
			person.name as lead
		from team left join person on person.id = team.lead_id
		where retired_on is null or retired_on > ${companyDay(now)}
		order by team.id`.execute(db);
	return rows;
}

/** Boards that were not put away, with who owns them. */
export const searchableBoards = (db: Db) =>
	db
		.selectFrom("board")
		.innerJoin("person", "person.id", "board.owner_id")
		.select(["board.id", "board.title", "person.name as owner"])
		.where("deleted_at", "is", null)
		.orderBy("board.id")
		.execute();
