import { sql } from "kysely";
import type { Basis } from "../../app/alerts/evaluation.ts";
import type { State } from "../../app/alerts/instance.ts";
import type { Level, RuleContent } from "../../app/alerts/rule.ts";
import type { Db } from "../client.ts";
import type { Ending } from "../tables/alerts.ts";

/** What makes an alert somebody's: their rules, their teams', what was given to them, and what lies in their lines. */
export interface Mine {
	readonly personId: number;
	readonly teamIds: readonly number[];
	/** Parts of a scope's text: `line:3`, `product:9`. */
	readonly places: readonly string[];
}

/** The teams that somebody is in or leads, and the parts of a scope that lie in their lines. */
export async function mineOf(
	db: Db,
	personId: number,
	now: Date,
): Promise<Mine> {
	const { rows } = await sql<Pick<Mine, "teamIds" | "places">>`
		with today as (select (${now}::timestamptz at time zone time_zone)::date as day from company),
		line as (select line_id as id from person_line where person_id = ${personId})
		select array(
			select id from team where lead_id = ${personId}
			union
			select team_id from (
				select team_id from person_team, today where person_id = ${personId} and valid_from <= day order by valid_from desc limit 1
			) as own where team_id is not null
		) as "teamIds", array(
			select 'line:' || id from line
			union all
			select 'product:' || member_id from (
				select distinct on (member_id) member_id, parent_id from member_parent, today
				where valid_from <= day order by member_id, valid_from desc
			) as placed where parent_id in (select id from line)
		) as places`.execute(db);
	return { personId, teamIds: [], places: [], ...rows[0] };
}

export interface AlertFilter {
	/** Null: everybody's. */
	readonly mine: Mine | null;
	readonly over: boolean;
	readonly state: State | null;
	readonly level: Level | null;
	readonly metric: string | null;
	readonly teamId: number | null;
}

/** Where a page of alerts ended. */
export interface AlertCursor {
	readonly rank: number;
	/** Epoch milliseconds. */
	readonly at: number;
	readonly id: number;
}

export interface AlertRow {
	readonly id: number;
	readonly ruleId: number;
	readonly content: RuleContent;
	readonly metric: string;
	readonly scope: string;
	readonly state: State;
	readonly level: Level | null;
	readonly worst: Level | null;
	readonly openedAt: Date;
	readonly firedAt: Date | null;
	readonly endedAt: Date | null;
	readonly endedAs: Ending | null;
	readonly basis: Basis | null;
	readonly peak: Basis | null;
	readonly acknowledgedBy: number | null;
	readonly assigneeId: number | null;
	readonly rank: number;
	readonly at: Date;
}

/** Critical, warning, what has no value, what may fire yet; what is over has no rank of its own. */
const RANK = sql`case when alert.ended_at is not null then 9
	when alert.state = 'pending' then 3 when alert.state in ('no-data', 'error') then 2 when alert.level = 'critical' then 0 else 1 end`;
const AT = sql`date_trunc('milliseconds', coalesce(alert.fired_at, alert.opened_at))`;

const isMine = (mine: Mine | null) =>
	mine === null
		? sql`true`
		: sql`(
			(held.content ->> 'ownerId')::integer = ${mine.personId} or alert.assignee_id = ${mine.personId}
			or alert.acknowledged_by = ${mine.personId}
			or (held.content ->> 'teamId')::integer = any(${[...mine.teamIds]}::integer[])
			or string_to_array(alert.scope, ',') && ${[...mine.places]}::text[]
		)`;

/** An alert is somebody's by the rule as it stands now: who answers for it today. */
const FROM = sql`from alert join alert_rule as rule on rule.id = alert.rule_id
	join alert_rule_version as held on held.rule_id = rule.id and held.version = rule.version`;

/** What never fired and is over is nobody's news. */
const wanted = ({ mine, over, state, level, metric, teamId }: AlertFilter) =>
	sql`(alert.ended_at is ${sql.raw(over ? "not null and alert.fired_at is not null" : "null")}) and ${isMine(mine)}
		and (${state}::text is null or alert.state = ${state})
		and (${level}::text is null or ${over ? sql`alert.worst` : sql`alert.level`} = ${level})
		and (${metric}::text is null or alert.metric = ${metric})
		and (${teamId}::integer is null or (held.content ->> 'teamId')::integer = ${teamId})`;

/** Alerts, the gravest first, and of equally grave ones the latest. */
export async function listAlerts(
	db: Db,
	filter: AlertFilter,
	{
		after,
		limit,
	}: { readonly after: AlertCursor | null; readonly limit: number },
): Promise<AlertRow[]> {
	const { rows } = await sql<AlertRow>`
		select alert.id, alert.rule_id as "ruleId", held.content, alert.metric, alert.scope, alert.state, alert.level, alert.worst,
			alert.opened_at as "openedAt", alert.fired_at as "firedAt", alert.ended_at as "endedAt", alert.ended_as as "endedAs", alert.basis, alert.peak,
			alert.acknowledged_by as "acknowledgedBy", alert.assignee_id as "assigneeId", ${RANK} as rank, ${AT} as at
		${FROM}
		where ${wanted(filter)} and ${
			after === null
				? sql`true`
				: sql`(${RANK} > ${after.rank}::integer or (${RANK} = ${after.rank}::integer and (${AT}, alert.id) < (${new Date(after.at)}::timestamptz, ${after.id}::bigint)))`
		}
		order by rank, at desc, alert.id desc limit ${limit}`.execute(db);
	return rows;
}

export interface AlertCounts {
	readonly critical: number;
	readonly warning: number;
	/** Without a value, or not to be evaluated. */
	readonly unknown: number;
	readonly pending: number;
}

/** Open alerts by how grave they are. */
export async function countOpenAlerts(
	db: Db,
	mine: Mine | null,
): Promise<AlertCounts> {
	const { rows } = await sql<AlertCounts>`
		select count(*) filter (where alert.level = 'critical' and alert.state <> 'pending') as critical,
			count(*) filter (where alert.level = 'warning' and alert.state <> 'pending') as warning,
			count(*) filter (where alert.state in ('no-data', 'error')) as unknown,
			count(*) filter (where alert.state = 'pending') as pending
		${FROM} where alert.ended_at is null and ${isMine(mine)}`.execute(db);
	return rows[0] ?? { critical: 0, warning: 0, unknown: 0, pending: 0 };
}

/** Metrics that any rule in force or any alert names, and the teams of rules: what the list can be narrowed down to. */
export async function alertChoices(db: Db): Promise<{
	readonly metrics: readonly string[];
	readonly teamIds: readonly number[];
	readonly rules: number;
}> {
	const { rows } = await sql<{
		metrics: string[];
		teamIds: number[];
		rules: number;
	}>`with rule as (
			select held.content from alert_rule as r join alert_rule_version as held on held.rule_id = r.id and held.version = r.version
			where r.deleted_at is null
		)
		select array(select distinct content ->> 'metric' from rule order by 1) as metrics,
			array(select distinct (content ->> 'teamId')::integer from rule where content ->> 'teamId' is not null order by 1) as "teamIds",
			(select count(*) from rule where (content ->> 'enabled')::boolean) as rules`.execute(
		db,
	);
	return rows[0] ?? { metrics: [], teamIds: [], rules: 0 };
}

/** When rules were last evaluated at a tick; null where no worker has run yet. */
export async function lastChecked(db: Db): Promise<Date | null> {
	const { rows } = await sql<{ at: Date | null }>`
		select max(finished_at) as at from job where name like 'evaluate-%' or name like '%alerts%'`.execute(
		db,
	);
	return rows[0]?.at ?? null;
}
