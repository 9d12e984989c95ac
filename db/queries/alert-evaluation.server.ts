import { sql } from "kysely";
import type { TellReason, ToldAs } from "../../app/alerts/decide.ts";
import type { Basis } from "../../app/alerts/evaluation.ts";
import type { Instance, State } from "../../app/alerts/instance.ts";
import type { Receiver } from "../../app/alerts/route.ts";
import type { Level } from "../../app/alerts/rule.ts";
import type { TouchedMembers } from "../../app/ingest/touched-members.ts";
import type { Db, Trx } from "../client.ts";
import type { Ending } from "../tables/alerts.ts";

export interface TouchRow {
	readonly kind: string;
	readonly pages: boolean;
	readonly members: TouchedMembers | null;
	readonly latestAt: Date | null;
}

/** Takes what commits touched; the rows are gone when the transaction that evaluates them commits, and back if it does not. */
export async function takeTouches(trx: Trx, most: number): Promise<TouchRow[]> {
	const { rows } = await sql<TouchRow>`
		delete from alert_touch where id in (select id from alert_touch order by id limit ${most} for update skip locked)
		returning kind, pages, members, latest_at as "latestAt"`.execute(trx);
	return rows;
}

/**
 * Nobody else evaluates these metrics until the transaction ends, so that of two evaluations the later one has read the later value.
 * In one order, so that two workers never wait for each other.
 */
export async function lockMetrics(
	trx: Trx,
	metrics: readonly string[],
): Promise<void> {
	if (metrics.length === 0) return;
	await sql`select pg_advisory_xact_lock(hashtextextended('alerts:' || key, 0))
		from (select key from unnest(${[...metrics]}::text[]) as m(key) order by hashtextextended('alerts:' || key, 0)) as ordered`.execute(
		trx,
	);
}

export interface InstanceRow {
	readonly ruleId: number;
	readonly memberId: number;
	readonly ruleVersion: number;
	readonly content: Instance;
	readonly alertId: number;
	readonly past: boolean;
	readonly toldAs: ToldAs | null;
	readonly toldAt: Date | null;
	readonly decided: string | null;
	readonly acknowledged: boolean;
	readonly worst: Level | null;
	readonly firedAt: Date | null;
	readonly peak: Basis | null;
}

/** Instances of these rules that are not normal, with what their alerts have been told as. */
export async function openInstances(
	db: Db,
	ruleIds: readonly number[],
): Promise<InstanceRow[]> {
	if (ruleIds.length === 0) return [];
	const { rows } = await sql<InstanceRow>`
		select i.rule_id as "ruleId", i.member_id as "memberId", i.rule_version as "ruleVersion", i.content, i.alert_id as "alertId",
			a.past, a.told_as as "toldAs", a.told_at as "toldAt", a.decided, a.acknowledged_at is not null as acknowledged, a.worst,
			a.fired_at as "firedAt", a.peak
		from alert_instance as i join alert as a on a.id = i.alert_id where i.rule_id = any(${[...ruleIds]}::integer[])`.execute(
		db,
	);
	return rows;
}

/** Rules of which time alone may have changed an instance. */
export async function dueRules(db: Db, now: Date): Promise<number[]> {
	const rows = await db
		.selectFrom("alert_instance")
		.select("rule_id")
		.distinct()
		.where("due_at", "<=", now)
		.execute();
	return rows.map(({ rule_id }) => rule_id);
}

export interface NewAlert {
	readonly ruleId: number;
	readonly ruleVersion: number;
	readonly memberId: number;
	readonly metric: string;
	readonly scope: string;
	readonly openedAt: Date;
}

/** Opens records; answers with their numbers by `rule member`. */
export async function openAlerts(
	trx: Trx,
	alerts: readonly NewAlert[],
): Promise<Map<string, number>> {
	if (alerts.length === 0) return new Map();
	const rows = await trx
		.insertInto("alert")
		.values(
			alerts.map((alert) => ({
				rule_id: alert.ruleId,
				rule_version: alert.ruleVersion,
				member_id: alert.memberId,
				metric: alert.metric,
				scope: alert.scope,
				state: "normal" as const,
				opened_at: alert.openedAt,
				past: false,
			})),
		)
		.returning(["id", "rule_id", "member_id"])
		.execute();
	return new Map(
		rows.map(({ id, rule_id, member_id }) => [`${rule_id} ${member_id}`, id]),
	);
}

export interface AlertState {
	readonly id: number;
	readonly state: State;
	readonly level: Level | null;
	readonly worst: Level | null;
	readonly past: boolean;
	readonly firedAt: Date | null;
	readonly endedAt: Date | null;
	readonly endedAs: Ending | null;
	readonly toldAs: ToldAs | null;
	readonly toldAt: Date | null;
	readonly decided: string | null;
	readonly basis: Basis | null;
	readonly peak: Basis | null;
}

/** Writes what became of alerts, any number in one statement. */
export async function saveAlerts(
	trx: Trx,
	alerts: readonly AlertState[],
): Promise<void> {
	if (alerts.length === 0) return;
	await sql`
		update alert set state = s.state, level = s.level, worst = s.worst, past = s.past, fired_at = s."firedAt", ended_at = s."endedAt",
			ended_as = s."endedAs", told_as = s."toldAs", told_at = s."toldAt", decided = s.decided, basis = coalesce(s.basis, alert.basis), peak = s.peak,
			escalate_at = case when s."endedAt" is null then alert.escalate_at end
		from jsonb_to_recordset(${JSON.stringify(alerts)}::jsonb) as s(id bigint, state text, level text, worst text, past boolean, "firedAt" timestamptz,
			"endedAt" timestamptz, "endedAs" text, "toldAs" text, "toldAt" timestamptz, decided text, basis jsonb, peak jsonb)
		where alert.id = s.id`.execute(trx);
}

export interface InstanceState {
	readonly ruleId: number;
	readonly memberId: number;
	readonly ruleVersion: number;
	readonly content: Instance;
	readonly alertId: number;
	readonly dueAt: Date | null;
}

export async function saveInstances(
	trx: Trx,
	instances: readonly InstanceState[],
): Promise<void> {
	if (instances.length === 0) return;
	await sql`
		insert into alert_instance (rule_id, member_id, rule_version, content, alert_id, due_at)
		select "ruleId", "memberId", "ruleVersion", content, "alertId", "dueAt"
		from jsonb_to_recordset(${JSON.stringify(instances)}::jsonb) as s("ruleId" integer, "memberId" integer, "ruleVersion" integer, content jsonb,
			"alertId" bigint, "dueAt" timestamptz)
		on conflict (rule_id, member_id) do update set rule_version = excluded.rule_version, content = excluded.content,
			alert_id = excluded.alert_id, due_at = excluded.due_at`.execute(trx);
}

export async function forgetInstances(
	trx: Trx,
	instances: readonly { readonly ruleId: number; readonly memberId: number }[],
): Promise<void> {
	if (instances.length === 0) return;
	await sql`delete from alert_instance using jsonb_to_recordset(${JSON.stringify(instances)}::jsonb) as s("ruleId" integer, "memberId" integer)
		where rule_id = s."ruleId" and member_id = s."memberId"`.execute(trx);
}

export interface NewEvent {
	readonly alertId: number;
	readonly at: Date;
	readonly kind: string;
	readonly personId?: number;
	readonly content: Readonly<Record<string, unknown>>;
}

export async function addEvents(
	trx: Trx,
	events: readonly NewEvent[],
): Promise<void> {
	if (events.length === 0) return;
	await trx
		.insertInto("alert_event")
		.values(
			events.map(({ alertId, at, kind, personId = null, content }) => ({
				alert_id: alertId,
				at,
				kind,
				person_id: personId,
				content: JSON.stringify(content),
			})),
		)
		.execute();
}

export interface NewAnnouncement {
	readonly alertId: number;
	readonly reason: TellReason;
	readonly as: ToldAs;
	readonly receivers: readonly Receiver[] | null;
	readonly basis: Basis | null;
	readonly at: Date;
}

/** What is to be told; whoever composes messages hears of it at the commit. */
export async function announce(
	trx: Trx,
	announcements: readonly NewAnnouncement[],
): Promise<void> {
	if (announcements.length === 0) return;
	await trx
		.insertInto("announcement")
		.values(
			announcements.map((one) => ({
				alert_id: one.alertId,
				reason: one.reason,
				told_as: one.as,
				receivers:
					one.receivers === null ? null : JSON.stringify(one.receivers),
				basis: one.basis && JSON.stringify(one.basis),
				at: one.at,
			})),
		)
		.execute();
	await sql`select pg_notify('announcements', '')`.execute(trx);
}

/** Escalation begins when an alert is first told of, as the policy says at that moment. */
export async function pinEscalation(
	trx: Trx,
	alerts: readonly {
		readonly id: number;
		readonly policyId: number;
		readonly toldAt: Date;
	}[],
): Promise<void> {
	for (const { id, policyId, toldAt } of alerts)
		await sql`
			update alert set escalation = policy.steps, steps_done = 0,
				escalate_at = ${toldAt}::timestamptz + make_interval(secs => (policy.steps -> 0 ->> 'afterSeconds')::double precision)
			from escalation_policy as policy where policy.id = ${policyId} and policy.deleted_at is null and alert.id = ${id}`.execute(
			trx,
		);
}
