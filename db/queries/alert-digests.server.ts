import { sql } from "kysely";
import type { Level } from "../../app/alerts/rule.ts";
import type { Db, Trx } from "../client.ts";

export interface DigestTeam {
	readonly id: number;
	readonly code: string;
	readonly name: Readonly<Record<"en" | "zh-hant" | "zh-hans", string>>;
}

/** Teams that are told of some rule. */
export async function teamsWithRules(db: Db): Promise<DigestTeam[]> {
	const { rows } = await sql<DigestTeam>`
		select id, code, json_build_object('en', coalesce(name_en, code), 'zh-hant', coalesce(name_zh_hant, code),
			'zh-hans', coalesce(name_zh_hans, code)) as name
		from team where id in (
			select (version.content ->> 'teamId')::integer from alert_rule as rule
				join alert_rule_version as version on version.rule_id = rule.id and version.version = rule.version
			where rule.deleted_at is null)
		order by id`.execute(db);
	return rows;
}

/** False where it has gone out already; otherwise it is marked in this transaction. */
export async function claimDigest(
	trx: Trx,
	digest: {
		readonly teamId: number;
		readonly span: "daily" | "weekly";
		readonly day: string;
		readonly now: Date;
	},
): Promise<boolean> {
	const row = await trx
		.insertInto("alert_digest")
		.values({
			team_id: digest.teamId,
			span: digest.span,
			day: digest.day,
			sent_at: digest.now,
		})
		.onConflict((on) => on.doNothing())
		.returning("team_id")
		.executeTakeFirst();
	return row !== undefined;
}

export interface DigestAlertRow {
	readonly id: number;
	readonly name: string;
	readonly scope: string;
	readonly worst: Level | null;
	readonly firedAt: Date;
	readonly endedAt: Date | null;
	readonly acknowledgedBy: string | null;
}

/** A team's alerts that fired between two instants, or that fired before and are open at the end. */
export async function alertsForDigest(
	db: Db,
	{
		teamId,
		from,
		until,
	}: { readonly teamId: number; readonly from: Date; readonly until: Date },
): Promise<DigestAlertRow[]> {
	const { rows } = await sql<DigestAlertRow>`
		select alert.id, version.content ->> 'name' as name, alert.scope, alert.worst, alert.fired_at as "firedAt", alert.ended_at as "endedAt",
			person.name as "acknowledgedBy"
		from alert join alert_rule_version as version on version.rule_id = alert.rule_id and version.version = alert.rule_version
			left join person on person.id = alert.acknowledged_by
		where alert.fired_at < ${until} and (alert.fired_at >= ${from} or alert.ended_at is null or alert.ended_at >= ${until})
			and (version.content ->> 'teamId')::integer = ${teamId}
		order by alert.fired_at desc limit 200`.execute(db);
	return rows;
}
