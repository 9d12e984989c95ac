import { sql } from "kysely";
import type { Db } from "../client.ts";

export interface Named {
	readonly id: number;
	readonly name: string;
}

/** Alert rules in force that watch a metric. */
export const rulesOnMetric = (db: Db, metric: string): Promise<Named[]> =>
	db
		.selectFrom("alert_rule as rule")
		.innerJoin("alert_rule_version as of", (join) =>
			join
				.onRef("of.rule_id", "=", "rule.id")
				.onRef("of.version", "=", "rule.version"),
		)
		.select(["rule.id", sql<string>`of.content ->> 'name'`.as("name")])
		.where("rule.deleted_at", "is", null)
		.where(sql`of.content ->> 'metric'`, "=", metric)
		.orderBy("name")
		.execute();

/** Boards with a tile of a metric. */
export const boardsWithMetric = (db: Db, metric: string): Promise<Named[]> =>
	db
		.selectFrom("board")
		.select(["id", "title as name"])
		.where("deleted_at", "is", null)
		.where(sql<boolean>`tiles @> ${JSON.stringify([{ metric }])}::jsonb`)
		.orderBy("title")
		.execute();

/** How many people follow it, in whatever scope. */
export async function countFollowers(db: Db, metric: string): Promise<number> {
	const { n } = await db
		.selectFrom("followed_metric")
		.select(sql<number>`count(distinct person_id)`.as("n"))
		.where("metric_key", "=", metric)
		.executeTakeFirstOrThrow();
	return n;
}
