import { sql } from "kysely";
import type { TellReason, ToldAs } from "../../app/alerts/decide.ts";
import type { EscalationStep } from "../../app/alerts/escalation.ts";
import type { Basis } from "../../app/alerts/evaluation.ts";
import type { Receiver } from "../../app/alerts/route.ts";
import type { RuleContent } from "../../app/alerts/rule.ts";
import type { Dimension } from "../../app/metrics/dimension.ts";
import type { Db, Trx } from "../client.ts";

export interface WaitingAnnouncement {
	readonly id: number;
	readonly alertId: number;
	readonly reason: TellReason;
	readonly as: ToldAs;
	/** Null: as the routes say. */
	readonly receivers: readonly Receiver[] | null;
	readonly basis: Basis | null;
	readonly openedAt: Date;
	readonly ruleId: number;
	/** The rule under which it was raised. */
	readonly ruleVersion: number;
	readonly content: RuleContent;
	readonly memberId: number;
}

/** Takes what waits to be told; nobody else composes it meanwhile. */
export async function takeAnnouncements(
	trx: Trx,
	most: number,
): Promise<WaitingAnnouncement[]> {
	const { rows } = await sql<WaitingAnnouncement>`
		with taken as (
			select * from announcement where composed_at is null order by id limit ${most} for update skip locked
		)
		select taken.id, taken.alert_id as "alertId", taken.reason, taken.told_as as "as", taken.receivers, taken.basis,
			alert.opened_at as "openedAt", alert.rule_id as "ruleId", alert.rule_version as "ruleVersion", version.content, alert.member_id as "memberId"
		from taken join alert on alert.id = taken.alert_id
			join alert_rule_version as version on version.rule_id = alert.rule_id and version.version = alert.rule_version
		order by taken.id`.execute(trx);
	return rows;
}

export async function markComposed(
	trx: Trx,
	ids: readonly number[],
	now: Date,
): Promise<void> {
	await trx
		.updateTable("announcement")
		.set({ composed_at: now })
		.where("id", "in", ids)
		.execute();
}

/** What each of these members lies within today: a product's line, a store's region. */
export async function parentsOf(
	db: Db,
	memberIds: readonly number[],
	today: string,
): Promise<{ memberId: number; dimension: Dimension; parentId: number }[]> {
	if (memberIds.length === 0) return [];
	const { rows } = await sql<{
		memberId: number;
		dimension: Dimension;
		parentId: number;
	}>`select distinct on (placed.member_id) placed.member_id as "memberId", parent.dimension, placed.parent_id as "parentId"
		from member_parent as placed join member as parent on parent.id = placed.parent_id
		where placed.member_id = any(${[...memberIds]}::integer[]) and placed.valid_from <= ${today}::date
		order by placed.member_id, placed.valid_from desc`.execute(db);
	return rows;
}

export interface DueEscalation {
	readonly alertId: number;
	readonly toldAs: ToldAs;
	readonly steps: readonly EscalationStep[];
	readonly stepsDone: number;
	readonly toldAt: Date;
	readonly firedAt: Date;
	readonly basis: Basis | null;
	/** For silences and mute timings. */
	readonly ruleId: number;
	readonly metric: string;
	readonly scope: string;
	readonly labels: readonly string[];
	readonly teamId: number | null;
}

/** Alerts of which the next step is due and that nobody has acknowledged; locked until the transaction ends. */
export async function takeDueEscalations(
	trx: Trx,
	now: Date,
): Promise<DueEscalation[]> {
	const { rows } = await sql<DueEscalation>`
		select a.id as "alertId", a.told_as as "toldAs", a.escalation as steps, a.steps_done as "stepsDone", a.told_at as "toldAt", a.fired_at as "firedAt", a.basis,
			a.rule_id as "ruleId", a.metric, a.scope, v.content->'labels' as labels, (v.content->>'teamId')::integer as "teamId"
		from alert a join alert_rule_version v on v.rule_id = a.rule_id and v.version = a.rule_version
		where a.escalate_at <= ${now} and a.ended_at is null and a.acknowledged_at is null order by a.id limit 500 for update of a skip locked`.execute(
		trx,
	);
	return rows;
}

export async function noteEscalated(
	trx: Trx,
	alertId: number,
	stepsDone: number,
	nextAt: Date | null,
): Promise<void> {
	await trx
		.updateTable("alert")
		.set({ steps_done: stepsDone, escalate_at: nextAt })
		.where("id", "=", alertId)
		.execute();
}
