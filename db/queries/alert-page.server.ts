import { sql } from "kysely";
import type { EscalationStep } from "../../app/alerts/escalation.ts";
import type { Basis } from "../../app/alerts/evaluation.ts";
import type { State } from "../../app/alerts/instance.ts";
import type { Level, RuleContent } from "../../app/alerts/rule.ts";
import type { Db, Trx } from "../client.ts";
import type { Ending } from "../tables/alerts.ts";
import type { NamedRow } from "./directory.server.ts";

export interface AlertRecord {
	readonly id: number;
	readonly ruleId: number;
	readonly ruleVersion: number;
	/** The rule that raised it. */
	readonly content: RuleContent;
	/** As it stands now, and whether it is still there. */
	readonly current: RuleContent;
	readonly currentVersion: number;
	readonly ruleDeleted: boolean;
	readonly memberId: number;
	readonly metric: string;
	readonly scope: string;
	readonly state: State;
	readonly level: Level | null;
	readonly worst: Level | null;
	readonly past: boolean;
	readonly openedAt: Date;
	readonly firedAt: Date | null;
	readonly endedAt: Date | null;
	readonly endedAs: Ending | null;
	readonly acknowledgedAt: Date | null;
	readonly acknowledgedBy: number | null;
	readonly assigneeId: number | null;
	readonly escalation: readonly EscalationStep[] | null;
	readonly stepsDone: number;
	readonly escalateAt: Date | null;
	readonly basis: Basis | null;
	readonly peak: Basis | null;
}

const select = (id: number) => sql`
	select alert.id, alert.rule_id as "ruleId", alert.rule_version as "ruleVersion", raised.content, held.content as current,
		held.version as "currentVersion", rule.deleted_at is not null as "ruleDeleted", alert.member_id as "memberId", alert.metric, alert.scope,
		alert.state, alert.level, alert.worst, alert.past, alert.opened_at as "openedAt", alert.fired_at as "firedAt", alert.ended_at as "endedAt",
		alert.ended_as as "endedAs", alert.acknowledged_at as "acknowledgedAt", alert.acknowledged_by as "acknowledgedBy",
		alert.assignee_id as "assigneeId", alert.escalation, alert.steps_done as "stepsDone", alert.escalate_at as "escalateAt", alert.basis, alert.peak
	from alert join alert_rule as rule on rule.id = alert.rule_id
	join alert_rule_version as held on held.rule_id = rule.id and held.version = rule.version
	join alert_rule_version as raised on raised.rule_id = rule.id and raised.version = alert.rule_version
	where alert.id = ${id}`;

export async function findAlert(
	db: Db,
	id: number,
): Promise<AlertRecord | undefined> {
	return (await sql<AlertRecord>`${select(id)}`.execute(db)).rows[0];
}

/** Nobody else acts on it until the transaction is over; evaluations wait too. */
export async function lockAlert(
	trx: Trx,
	id: number,
): Promise<AlertRecord | undefined> {
	return (
		await sql<AlertRecord>`${select(id)} for update of alert`.execute(trx)
	).rows[0];
}

export interface AlertEventRow {
	readonly id: number;
	readonly at: Date;
	readonly kind: string;
	readonly personId: number | null;
	readonly content: Readonly<Record<string, unknown>>;
}

const MOST_EVENTS = 500;

/** What happened to an alert, the latest first. */
export async function alertEvents(
	db: Db,
	alertId: number,
): Promise<AlertEventRow[]> {
	const rows = await db
		.selectFrom("alert_event")
		.select(["id", "at", "kind", "person_id", "content"])
		.where("alert_id", "=", alertId)
		.orderBy("id", "desc")
		.limit(MOST_EVENTS)
		.execute();
	return rows.map(({ person_id, ...row }) => ({ ...row, personId: person_id }));
}

export async function alertLinks(db: Db, alertId: number) {
	return db
		.selectFrom("alert_link")
		.select(["type", "reference", "linked_at", "linked_by"])
		.where("alert_id", "=", alertId)
		.orderBy("linked_at")
		.execute();
}

/** People and teams by id, each in every language. */
export async function namesOf(
	db: Db,
	table: "person" | "team",
	ids: readonly number[],
): Promise<NamedRow[]> {
	if (ids.length === 0) return [];
	const fallback = sql.ref(table === "person" ? "name" : "code");
	const { rows } = await sql<NamedRow>`
		select id, coalesce(name_en, ${fallback}) as "en", coalesce(name_zh_hant, ${fallback}) as "zh-hant",
			coalesce(name_zh_hans, ${fallback}) as "zh-hans"
		from ${sql.table(table)} where id = any(${[...new Set(ids)]}::integer[]) order by id`.execute(
		db,
	);
	return rows;
}

/** Endpoints and rotas by name, for those that an escalation names. */
export async function receiverNames(
	db: Db,
	table: "endpoint" | "on_call_rota",
	ids: readonly number[],
): Promise<{ id: number; name: string }[]> {
	if (ids.length === 0) return [];
	return db
		.selectFrom(table)
		.select(["id", "name"])
		.where("id", "in", [...new Set(ids)])
		.execute();
}
