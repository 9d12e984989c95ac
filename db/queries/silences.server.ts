import { sql } from "kysely";
import type { ToldAs } from "../../app/alerts/decide.ts";
import type { State } from "../../app/alerts/instance.ts";
import type { Level, RuleContent } from "../../app/alerts/rule.ts";
import type { Silence } from "../../app/alerts/silence.ts";
import type { Db, Trx } from "../client.ts";

export interface ListedSilence extends Silence {
	readonly createdAt: Date;
	/** Ended early; null where it runs, or ran, to its end. */
	readonly endedAt: Date | null;
	readonly endedBy: number | null;
}

/** Silences that last beyond an instant, those that last longest first. */
export async function silencesAfter(
	db: Db,
	instant: Date,
	limit: number,
): Promise<ListedSilence[]> {
	const rows = await db
		.selectFrom("silence")
		.selectAll()
		.where("until", ">", instant)
		.orderBy("until", "desc")
		.orderBy("id", "desc")
		.limit(limit)
		.execute();
	return rows.map((row) => ({
		id: row.id,
		matcher: row.matcher,
		from: row.since,
		until: row.until,
		authorId: row.created_by,
		comment: row.comment,
		createdAt: row.created_at,
		endedAt: row.ended_at,
		endedBy: row.ended_by,
	}));
}

export interface LateAlert {
	readonly id: number;
	readonly ruleId: number;
	readonly content: RuleContent;
	readonly metric: string;
	readonly scope: string;
	readonly state: State;
	readonly level: Level | null;
	readonly worst: Level | null;
	readonly toldAs: ToldAs | null;
	readonly firedAt: Date | null;
	readonly endedAt: Date | null;
}

/** Alerts that are open or fired after an instant, under their rules as they stand, the latest first. */
export async function openOrFiredAfter(
	db: Db,
	instant: Date,
	limit: number,
): Promise<LateAlert[]> {
	const { rows } = await sql<LateAlert>`
		select alert.id, alert.rule_id as "ruleId", held.content, alert.metric, alert.scope, alert.state, alert.level, alert.worst,
			alert.told_as as "toldAs", alert.fired_at as "firedAt", alert.ended_at as "endedAt"
		from alert join alert_rule as rule on rule.id = alert.rule_id
		join alert_rule_version as held on held.rule_id = rule.id and held.version = rule.version
		where alert.ended_at is null or alert.fired_at > ${instant}
		order by alert.opened_at desc, alert.id desc limit ${limit}`.execute(db);
	return rows;
}

/** Whether a form was sent before. */
export async function isSentForm(trx: Trx, key: string): Promise<boolean> {
	const found = await trx
		.selectFrom("silence")
		.select("id")
		.where("form_key", "=", key)
		.executeTakeFirst();
	return found !== undefined;
}
