import type { Pool } from "pg";

/** By rule and member: what happened, in its order. */
export type Sequences = Readonly<Record<string, readonly string[]>>;

export interface Told {
	/** Reason and as what. */
	readonly announced: Sequences;
	/** The same, as messages were composed of it. */
	readonly composed: Sequences;
	/** Every change of state. */
	readonly states: Sequences;
	/** Every alert, as it ended or is. */
	readonly alerts: Sequences;
	readonly open: readonly string[];
	/** Of every message that was composed, and of those that alerts say they were told by. */
	readonly messages: readonly string[];
	readonly toldBy: readonly string[];
	/** Keys of what went to the receiver; all of it delivered. */
	readonly sent: readonly string[];
	readonly undelivered: readonly string[];
	readonly inbox: readonly string[];
}

/** Alerts under names that do not differ between two databases. */
const NAMED = `named as (
	select alert.*, (rule.content ->> 'name') || coalesce(': ' || member.code, '') as name
	from alert join alert_rule_version as rule on rule.rule_id = alert.rule_id and rule.version = alert.rule_version
		left join member on member.id = alert.member_id)`;

async function sequences(pool: Pool, query: string): Promise<Sequences> {
	const { rows } = await pool.query<{ name: string; what: string }>(query);
	return Object.fromEntries(
		[...Map.groupBy(rows, ({ name }) => name)]
			.map(([name, of]) => [name, of.map(({ what }) => what)] as const)
			.sort(([a], [b]) => (a < b ? -1 : 1)),
	);
}

async function texts(pool: Pool, query: string): Promise<string[]> {
	const { rows } = await pool.query<{ text: string }>(query);
	return rows.map(({ text }) => text).sort();
}

/** What alerts did and who heard of it, without numbers and times, which differ between two runs. */
export async function readTold(pool: Pool): Promise<Told> {
	return {
		announced: await sequences(
			pool,
			`with ${NAMED} select name, concat_ws(' ', a.reason, a.told_as) as what
			from announcement as a join named on named.id = a.alert_id order by a.id`,
		),
		composed: await sequences(
			pool,
			`with ${NAMED} select name, concat_ws(' ', content ->> 'reason', content ->> 'as') as what
			from alert_event as e join named on named.id = e.alert_id where kind = 'told' order by e.id`,
		),
		states: await sequences(
			pool,
			`with ${NAMED} select name, concat_ws(' ', content #>> '{from,state}', content #>> '{from,level}', '→',
				content #>> '{to,state}', content #>> '{to,level}', content ->> 'ended') as what
			from alert_event as e join named on named.id = e.alert_id where kind = 'state' order by e.id`,
		),
		alerts: await sequences(
			pool,
			`with ${NAMED} select name, concat_ws(' ', state, level, 'worst', worst, 'told as', told_as, ended_as) as what from named order by id`,
		),
		open: await texts(
			pool,
			`with ${NAMED} select name as text from named where ended_at is null
			union all select name from named join alert_instance on alert_id = named.id`,
		),
		messages: await texts(pool, "select key as text from message"),
		toldBy: await texts(
			pool,
			"select distinct content ->> 'messageKey' as text from alert_event where kind = 'told'",
		),
		sent: await texts(
			pool,
			"select key as text from outbox where endpoint_id is not null",
		),
		undelivered: await texts(
			pool,
			"select concat_ws(' ', key, state, last_error) as text from outbox where endpoint_id is not null and state <> 'delivered'",
		),
		inbox: await texts(pool, "select message_key as text from inbox_item"),
	};
}
