import { sql } from "kysely";
import type { Level } from "../../app/alerts/rule.ts";
import type { Db, Trx } from "../client.ts";

/** Teams that are told of some rule, and their names. */
export async function teamsWithRules(db: Db): Promise<
	{
		id: number;
		name: { en: string | null; zhHant: string | null; zhHans: string | null };
		code: string;
	}[]
> {
	const rows = await db
		.selectFrom("team")
		.select(["id", "code", "name_en", "name_zh_hant", "name_zh_hans"])
		.where("id", "in", (of) =>
			of
				.selectFrom("alert_rule as rule")
				.innerJoin("alert_rule_version as version", (join) =>
					join
						.onRef("version.rule_id", "=", "rule.id")
						.onRef("version.version", "=", "rule.version"),
				)
				.select(
					sql<number>`(version.content ->> 'teamId')::integer`.as("team_id"),
				)
				.where("rule.deleted_at", "is", null),
		)
		.orderBy("id")
		.execute();
	return rows.map((row) => ({
		id: row.id,
		code: row.code,
		name: {
			en: row.name_en,
			zhHant: row.name_zh_hant,
			zhHans: row.name_zh_hans,
		},
	}));
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
