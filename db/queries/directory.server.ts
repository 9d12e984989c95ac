import { type RawBuilder, sql } from "kysely";
import type { GivenRole } from "../../app/identity/role.ts";
import type { Db } from "../client.ts";

/** Each language's name of something, its code where there is none. */
export interface NamedRow {
	id: number;
	en: string;
	"zh-hant": string;
	"zh-hans": string;
}

export const companyDay = (now: Date): RawBuilder<string> =>
	sql`(select (${now}::timestamptz at time zone time_zone)::date from company)`;

const isHere = (now: Date) =>
	sql`(person.left_on is null or person.left_on > ${companyDay(now)})`;

const named = (table: string, fallback: string): RawBuilder<NamedRow | null> =>
	sql`case when ${sql.ref(`${table}.id`)} is not null then jsonb_build_object(
		'id', ${sql.ref(`${table}.id`)},
		'en', coalesce(${sql.ref(`${table}.name_en`)}, ${sql.ref(`${table}.${fallback}`)}),
		'zh-hant', coalesce(${sql.ref(`${table}.name_zh_hant`)}, ${sql.ref(`${table}.${fallback}`)}),
		'zh-hans', coalesce(${sql.ref(`${table}.name_zh_hans`)}, ${sql.ref(`${table}.${fallback}`)})
	) end`;

/** The row of a dated table that holds on the company's day. */
const current = (
	table: "person_team" | "person_office" | "person_manager",
	now: Date,
) => sql`(
	select * from ${sql.table(table)} as dated
	where dated.person_id = person.id and dated.valid_from <= ${companyDay(now)}
	order by dated.valid_from desc limit 1
)`;

const linesOf = sql<NamedRow[]>`coalesce((
	select jsonb_agg(${named("member", "code")} order by member.code)
	from person_line join member on member.id = person_line.line_id
	where person_line.person_id = person.id
), '[]')`;

export interface DirectoryRow extends NamedRow {
	email: string | null;
	team: NamedRow | null;
	office: NamedRow | null;
	manager: NamedRow | null;
	lines: NamedRow[];
}

const personColumns = sql`person.id,
	coalesce(person.name_en, person.name) as "en",
	coalesce(person.name_zh_hant, person.name) as "zh-hant",
	coalesce(person.name_zh_hans, person.name) as "zh-hans"`;

const joined = (now: Date) => sql`
	from person
	left join lateral ${current("person_team", now)} as in_team on true
	left join team on team.id = in_team.team_id
	left join lateral ${current("person_office", now)} as in_office on true
	left join office on office.id = in_office.office_id
	left join lateral ${current("person_manager", now)} as under on true
	left join person as manager on manager.id = under.manager_id`;

const rowColumns = sql`${personColumns}, person.email,
	${named("team", "code")} as team, ${named("office", "code")} as office,
	${named("manager", "name")} as manager, ${linesOf} as lines`;

export interface DirectoryFilter {
	/** These alone, in this order. */
	readonly ids: readonly number[] | null;
	readonly teamId: number | null;
	readonly officeId: number | null;
	readonly offset: number;
	readonly limit: number;
}

/** Who is here on that company day, and how many they are on all pages. */
export async function listDirectory(
	db: Db,
	{ ids, teamId, officeId, offset, limit }: DirectoryFilter,
	now: Date,
): Promise<{ rows: DirectoryRow[]; total: number }> {
	const wanted =
		ids === null ? sql`true` : sql`person.id = any(${ids}::integer[])`;
	const conditions = sql`${isHere(now)} and ${wanted}
		and (${teamId}::integer is null or team.id = ${teamId})
		and (${officeId}::integer is null or office.id = ${officeId})`;
	const order =
		ids === null
			? sql`coalesce(person.name_en, person.name), person.id`
			: sql`array_position(${ids}::integer[], person.id)`;
	const { rows } = await sql<DirectoryRow & { total: number }>`
		select ${rowColumns}, count(*) over () as total
		${joined(now)}
		where ${conditions}
		order by ${order}
		offset ${offset} limit ${limit}`.execute(db);
	return {
		rows: rows.map(({ total: _, ...row }) => row),
		total: rows[0]?.total ?? 0,
	};
}

/** One person with what holds on that company day; they may have left. */
export async function findDirectoryPerson(db: Db, id: number, now: Date) {
	const { rows } = await sql<
		DirectoryRow & {
			name: string;
			aliases: string[];
			roles: GivenRole[];
			time_zone: string;
			left_on: string | null;
			gone: boolean;
			leads: NamedRow[];
		}
	>`
		select ${rowColumns}, person.name, person.left_on, not ${isHere(now)} as gone,
			array(select alias from person_alias where person_id = person.id order by alias) as aliases,
			array(select role from person_role where person_id = person.id order by role) as roles,
			coalesce(person.time_zone, office.time_zone, company.time_zone) as time_zone,
			coalesce((
				select jsonb_agg(${named("led", "code")} order by led.code) from team as led
				where led.lead_id = person.id and (led.retired_on is null or led.retired_on > ${companyDay(now)})
			), '[]') as leads
		${joined(now)}
		cross join company
		where person.id = ${id}`.execute(db);
	return rows[0];
}

/** Those above, the nearest first. */
export async function managersOf(
	db: Db,
	id: number,
	now: Date,
): Promise<NamedRow[]> {
	const above = (personId: RawBuilder<unknown>) => sql`(
		select manager_id from person_manager
		where person_manager.person_id = ${personId} and valid_from <= ${companyDay(now)}
		order by valid_from desc limit 1
	)`;
	const { rows } = await sql<NamedRow>`
		with recursive chain (id, depth) as (
			select ${above(sql`${id}::integer`)}, 1
			union all
			select ${above(sql`chain.id`)}, depth + 1 from chain where chain.id is not null and depth < 30
		)
		select ${personColumns} from chain join person on person.id = chain.id order by depth`.execute(
		db,
	);
	return rows;
}

/** Who reports to them, of those who are here. */
export async function reportsOf(
	db: Db,
	id: number,
	now: Date,
): Promise<DirectoryRow[]> {
	const { rows } = await sql<DirectoryRow>`
		select ${rowColumns} ${joined(now)}
		where ${isHere(now)} and manager.id = ${id}
		order by coalesce(person.name_en, person.name), person.id`.execute(db);
	return rows;
}

export async function findTeam(db: Db, id: number, now: Date) {
	const { rows } = await sql<
		NamedRow & {
			code: string;
			lead: NamedRow | null;
			retired_on: string | null;
			gone: boolean;
		}
	>`
		select team.id, team.code, team.retired_on,
			coalesce(team.retired_on <= ${companyDay(now)}, false) as gone,
			coalesce(team.name_en, team.code) as "en",
			coalesce(team.name_zh_hant, team.code) as "zh-hant",
			coalesce(team.name_zh_hans, team.code) as "zh-hans",
			${named("person", "name")} as lead
		from team left join person on person.id = team.lead_id
		where team.id = ${id}`.execute(db);
	return rows[0];
}

/** What the directory can be narrowed down to. */
export async function listGroups(
	db: Db,
	group: "team" | "office",
	now: Date,
): Promise<NamedRow[]> {
	const { rows } = await sql<NamedRow>`
		select id, coalesce(name_en, code) as "en", coalesce(name_zh_hant, code) as "zh-hant",
			coalesce(name_zh_hans, code) as "zh-hans"
		from ${sql.table(group)}
		where retired_on is null or retired_on > ${companyDay(now)}
		order by code`.execute(db);
	return rows;
}
