import { sql } from "kysely";
import type { PersonFields } from "../../app/master/people/person-fields.ts";
import type { PersonBefore } from "../../app/master/people/plan-people.ts";
import type { Db, Trx } from "../client.ts";

/** Everybody, with what belongs to them. */
export async function readPeople(db: Db): Promise<PersonBefore[]> {
	const { rows } = await sql<PersonBefore>`
		select id, email, employee_number, name, name_en, name_zh_hant, name_zh_hans, language, time_zone, left_on,
			array(select alias from person_alias where person_id = person.id) as aliases,
			array(select member.code from person_line join member on member.id = line_id where person_id = person.id) as lines,
			array(select role from person_role where person_id = person.id) as roles,
			coalesce((
				select jsonb_agg(jsonb_build_object('from', valid_from, 'value', team.code) order by valid_from)
				from person_team left join team on team.id = team_id where person_id = person.id
			), '[]') as teams,
			coalesce((
				select jsonb_agg(jsonb_build_object('from', valid_from, 'value', office.code) order by valid_from)
				from person_office left join office on office.id = office_id where person_id = person.id
			), '[]') as offices,
			coalesce((
				select jsonb_agg(jsonb_build_object('from', valid_from, 'value', manager_id) order by valid_from)
				from person_manager where person_id = person.id
			), '[]') as managers
		from person`.execute(db);
	return rows;
}

const columns = sql`(id integer, email text, employee_number text, name text, name_en text, name_zh_hant text,
	name_zh_hans text, language text, time_zone text, left_on date)`;

/** Answers with the new ids, in the order given. */
export async function insertPeople(
	trx: Trx,
	people: readonly PersonFields[],
): Promise<number[]> {
	const { rows } = await sql<{
		id: number;
		email: string | null;
		employee_number: string | null;
	}>`
		insert into person (email, employee_number, name, name_en, name_zh_hant, name_zh_hans, language, time_zone, left_on)
		select email, employee_number, name, name_en, name_zh_hant, name_zh_hans, language, time_zone, left_on
		from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as wanted ${columns}
		returning id, email, employee_number`.execute(trx);
	const key = (one: { email: string | null; employee_number: string | null }) =>
		JSON.stringify([one.employee_number, one.email]);
	const ids = new Map(rows.map((row) => [key(row), row.id]));
	return people.map((one) => ids.get(key(one)) ?? 0);
}

export async function updatePeople(
	trx: Trx,
	people: readonly (PersonFields & { id: number })[],
): Promise<void> {
	const json = JSON.stringify(people);
	// First out of each other's way: an address may go from one person to another in the same file.
	await sql`
		update person set email = null
		from jsonb_to_recordset(${json}::jsonb) as wanted ${columns}
		where person.id = wanted.id and person.email <> wanted.email`.execute(trx);
	await sql`
		update person set
			email = wanted.email, employee_number = wanted.employee_number, name = wanted.name,
			name_en = wanted.name_en, name_zh_hant = wanted.name_zh_hant, name_zh_hans = wanted.name_zh_hans,
			language = wanted.language, time_zone = wanted.time_zone, left_on = wanted.left_on
		from jsonb_to_recordset(${json}::jsonb) as wanted ${columns}
		where person.id = wanted.id`.execute(trx);
}

type Sets = readonly {
	readonly person_id: number;
	readonly values: readonly string[];
}[];

const flat = (sets: Sets): string =>
	JSON.stringify(
		sets.flatMap(({ person_id, values }) =>
			values.map((value) => ({ person_id, value })),
		),
	);
const idsOf = (sets: Sets): number[] => sets.map((one) => one.person_id);
const wanted = (sets: Sets) =>
	sql`jsonb_to_recordset(${flat(sets)}::jsonb) as wanted (person_id integer, value text)`;

/** Each of these replaces what the people named had before. */
export async function replaceAliases(trx: Trx, sets: Sets): Promise<void> {
	await sql`delete from person_alias where person_id = any(${idsOf(sets)}::integer[])`.execute(
		trx,
	);
	await sql`insert into person_alias (person_id, alias) select person_id, value from ${wanted(sets)}`.execute(
		trx,
	);
}

export async function replaceLines(trx: Trx, sets: Sets): Promise<void> {
	await sql`delete from person_line where person_id = any(${idsOf(sets)}::integer[])`.execute(
		trx,
	);
	await sql`
		insert into person_line (person_id, line_id)
		select person_id, member.id from ${wanted(sets)}
		join member on member.dimension = 'line' and member.code = wanted.value collate "C"`.execute(
		trx,
	);
}

export async function replaceRoles(trx: Trx, sets: Sets): Promise<void> {
	await sql`delete from person_role where person_id = any(${idsOf(sets)}::integer[])`.execute(
		trx,
	);
	await sql`insert into person_role (person_id, role) select person_id, value from ${wanted(sets)}`.execute(
		trx,
	);
}

type Moves<Value> = readonly {
	readonly person_id: number;
	readonly from: string;
	readonly value: Value;
}[];

export async function writePersonTeams(
	trx: Trx,
	moves: Moves<string | null>,
): Promise<void> {
	await sql`
		insert into person_team (person_id, team_id, valid_from)
		select person_id, team.id, wanted."from"
		from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) as wanted (person_id integer, value text, "from" date)
		left join team on team.code = wanted.value collate "C"
		on conflict (person_id, valid_from) do update set team_id = excluded.team_id`.execute(
		trx,
	);
}

export async function writePersonOffices(
	trx: Trx,
	moves: Moves<string | null>,
): Promise<void> {
	await sql`
		insert into person_office (person_id, office_id, valid_from)
		select person_id, office.id, wanted."from"
		from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) as wanted (person_id integer, value text, "from" date)
		left join office on office.code = wanted.value collate "C"
		on conflict (person_id, valid_from) do update set office_id = excluded.office_id`.execute(
		trx,
	);
}

export async function writePersonManagers(
	trx: Trx,
	moves: Moves<number | null>,
): Promise<void> {
	await sql`
		insert into person_manager (person_id, manager_id, valid_from)
		select person_id, value, wanted."from"
		from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) as wanted (person_id integer, value integer, "from" date)
		on conflict (person_id, valid_from) do update set manager_id = excluded.manager_id`.execute(
		trx,
	);
}
