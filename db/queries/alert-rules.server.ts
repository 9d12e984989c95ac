import { sql } from "kysely";
import type { Rule, RuleContent } from "../../app/alerts/rule.ts";
import type { Dimension } from "../../app/metrics/dimension.ts";
import type { Db, Trx } from "../client.ts";

/** Another number after every change of a rule, as soon as the change is committed: nothing is ever taken away from what it counts. */
export async function ruleChange(db: Db): Promise<number> {
	const { rows } = await sql<{ change: number }>`
		select (select count(*) from alert_rule_version) + (select count(*) from alert_rule where deleted_at is not null) as change`.execute(
		db,
	);
	return rows[0]?.change ?? 0;
}

/** Rules as they stand, deleted ones left out. */
export async function currentRules(db: Db): Promise<Rule[]> {
	const rows = await db
		.selectFrom("alert_rule as rule")
		.innerJoin("alert_rule_version as of", (join) =>
			join
				.onRef("of.rule_id", "=", "rule.id")
				.onRef("of.version", "=", "rule.version"),
		)
		.select(["rule.id", "rule.version", "of.content"])
		.where("rule.deleted_at", "is", null)
		.orderBy("rule.id")
		.execute();
	return rows.map(({ id, version, content }) => ({ ...content, id, version }));
}

export interface PlacedMember {
	readonly id: number;
	/** The line of a product, the region of a store; null where there is none. */
	readonly parentId: number | null;
	readonly retired: boolean;
}

/** Members of a dimension, with what they belong to today. */
export async function placedMembers(
	db: Db,
	dimension: Dimension,
	today: string,
): Promise<PlacedMember[]> {
	const { rows } = await sql<PlacedMember>`
		select member.id, (
			select parent_id from member_parent where member_id = member.id and valid_from <= ${today}::date order by valid_from desc limit 1
		) as "parentId", coalesce(retired_on <= ${today}::date, false) as retired
		from member where dimension = ${dimension} order by id`.execute(db);
	return rows;
}

export interface RuleVersion {
	readonly ruleId: number;
	readonly version: number;
	readonly content: RuleContent;
	readonly at: Date;
	readonly by: number;
}

async function insertVersion(trx: Trx, made: RuleVersion): Promise<void> {
	await trx
		.insertInto("alert_rule_version")
		.values({
			rule_id: made.ruleId,
			version: made.version,
			content: JSON.stringify(made.content),
			made_at: made.at,
			made_by: made.by,
		})
		.execute();
}

export async function insertRule(
	trx: Trx,
	{ content, at, by }: Omit<RuleVersion, "ruleId" | "version">,
): Promise<number> {
	const { id } = await trx
		.insertInto("alert_rule")
		.values({ version: 1, created_at: at, created_by: by })
		.returning("id")
		.executeTakeFirstOrThrow();
	await insertVersion(trx, { ruleId: id, version: 1, content, at, by });
	return id;
}

/** The rule as it stands, and nobody else changes it until the transaction is over; undefined for one that is not there or was deleted. */
export async function lockRule(
	trx: Trx,
	id: number,
): Promise<Rule | undefined> {
	const row = await trx
		.selectFrom("alert_rule as rule")
		.innerJoin("alert_rule_version as of", (join) =>
			join
				.onRef("of.rule_id", "=", "rule.id")
				.onRef("of.version", "=", "rule.version"),
		)
		.select(["rule.version", "of.content"])
		.where("rule.id", "=", id)
		.where("rule.deleted_at", "is", null)
		.forUpdate("rule")
		.executeTakeFirst();
	return row && { ...row.content, id, version: row.version };
}

export async function insertRuleVersion(
	trx: Trx,
	made: RuleVersion,
): Promise<void> {
	await insertVersion(trx, made);
	await trx
		.updateTable("alert_rule")
		.set({ version: made.version })
		.where("id", "=", made.ruleId)
		.execute();
}

export async function markRuleDeleted(
	trx: Trx,
	id: number,
	now: Date,
): Promise<void> {
	await trx
		.updateTable("alert_rule")
		.set({ deleted_at: now })
		.where("id", "=", id)
		.execute();
}

/** Ends what is open of a rule that no longer asks the same. Answers with the alerts that ended. */
export async function endOpenAlerts(
	trx: Trx,
	ruleId: number,
	now: Date,
): Promise<number[]> {
	await trx
		.deleteFrom("alert_instance")
		.where("rule_id", "=", ruleId)
		.execute();
	const rows = await trx
		.updateTable("alert")
		.set({
			state: "normal",
			level: null,
			ended_at: now,
			ended_as: "rule-changed",
			escalate_at: null,
		})
		.where("rule_id", "=", ruleId)
		.where("ended_at", "is", null)
		.returning("id")
		.execute();
	return rows.map(({ id }) => id);
}
