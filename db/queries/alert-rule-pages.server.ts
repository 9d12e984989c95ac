import { sql } from "kysely";
import type { Basis } from "../../app/alerts/evaluation.ts";
import type { State } from "../../app/alerts/instance.ts";
import type { Level, RuleContent } from "../../app/alerts/rule.ts";
import type { MemberName } from "../../app/metrics/observation.ts";
import type { Db } from "../client.ts";
import type { Ending } from "../tables/alerts.ts";

export interface RulePrecision {
	readonly ruleId: number;
	readonly fired: number;
	readonly actedOn: number;
	/** Began by an import or an undo, so that nobody was told. */
	readonly past: number;
	/** How many fire now, whenever they began and whoever was told. */
	readonly open: number;
	readonly lastFiredAt: Date;
}

/** What became of the alerts that each rule fired since an instant; what an import or an undo began is nobody's to act on. */
export async function rulePrecision(
	db: Db,
	since: Date,
	ruleId: number | null = null,
): Promise<RulePrecision[]> {
	const { rows } = await sql<RulePrecision>`
		select rule_id as "ruleId", max(fired_at) as "lastFiredAt",
			(count(*) filter (where not past and fired_at >= ${since}))::integer as fired,
			(count(*) filter (where past and fired_at >= ${since}))::integer as past,
			(count(*) filter (where ended_at is null))::integer as open,
			(count(*) filter (where not past and fired_at >= ${since} and (acknowledged_at is not null or assignee_id is not null
				or exists (select from alert_link where alert_link.alert_id = alert.id))))::integer as "actedOn"
		from alert where fired_at is not null and (fired_at >= ${since} or ended_at is null) and (${ruleId}::integer is null or rule_id = ${ruleId})
		group by rule_id`.execute(db);
	return rows;
}

export interface NamedRuleVersion {
	readonly version: number;
	readonly content: RuleContent;
	readonly at: Date;
	readonly byId: number;
	readonly by: string;
}

/** A rule's versions, the newest first; empty where there is no such rule. */
export async function ruleVersions(
	db: Db,
	ruleId: number,
): Promise<NamedRuleVersion[]> {
	return db
		.selectFrom("alert_rule_version as of")
		.innerJoin("person", "person.id", "of.made_by")
		.select([
			"of.version",
			"of.content",
			"of.made_at as at",
			"of.made_by as byId",
			"person.name as by",
		])
		.where("of.rule_id", "=", ruleId)
		.orderBy("of.version", "desc")
		.execute();
}

/** When a rule was deleted; null for one in force. */
export async function ruleDeletedAt(
	db: Db,
	ruleId: number,
): Promise<Date | null> {
	const row = await db
		.selectFrom("alert_rule")
		.select("deleted_at")
		.where("id", "=", ruleId)
		.executeTakeFirst();
	return row?.deleted_at ?? null;
}

export interface FiredAlert {
	readonly id: number;
	readonly ruleId: number;
	readonly ruleName: string;
	readonly scope: string;
	readonly state: State;
	readonly level: Level | null;
	readonly worst: Level | null;
	readonly past: boolean;
	readonly firedAt: Date;
	readonly endedAt: Date | null;
	readonly endedAs: Ending | null;
	readonly actedOn: boolean;
	readonly peak: Basis | null;
}

const FIRED = sql`
	alert.id, alert.rule_id as "ruleId", of.content ->> 'name' as "ruleName", alert.scope, alert.state, alert.level, alert.worst, alert.past,
	alert.fired_at as "firedAt", alert.ended_at as "endedAt", alert.ended_as as "endedAs", alert.peak,
	(acknowledged_at is not null or assignee_id is not null or exists (select from alert_link where alert_link.alert_id = alert.id)) as "actedOn"
	from alert join alert_rule_version as of on of.rule_id = alert.rule_id and of.version = alert.rule_version`;

/** Alerts that a rule fired since an instant, the latest first. */
export async function firedByRule(
	db: Db,
	ruleId: number,
	since: Date,
	most: number,
): Promise<FiredAlert[]> {
	const { rows } = await sql<FiredAlert>`select ${FIRED}
		where alert.rule_id = ${ruleId} and alert.fired_at >= ${since} order by alert.fired_at desc, alert.id desc limit ${most}`.execute(
		db,
	);
	return rows;
}

/** Alerts of a metric that fired within a stretch of time, or before it and went on into it, the latest first. */
export async function firedOnMetric(
	db: Db,
	metric: string,
	from: Date,
	until: Date,
	most: number,
): Promise<FiredAlert[]> {
	const { rows } = await sql<FiredAlert>`select ${FIRED}
		where alert.metric = ${metric} and alert.fired_at < ${until} and (alert.ended_at is null or alert.ended_at >= ${from})
		order by alert.opened_at desc, alert.id desc limit ${most}`.execute(db);
	return rows;
}

/** Names of people. */
export async function namesOfPeople(
	db: Db,
	ids: readonly number[],
): Promise<Map<number, string>> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.selectFrom("person")
		.select(["id", "name"])
		.where("id", "in", [...new Set(ids)])
		.execute();
	return new Map(rows.map(({ id, name }) => [id, name]));
}

export interface RuleChoices {
	readonly teams: readonly {
		readonly id: number;
		readonly code: string;
		readonly name: MemberName["name"];
	}[];
	readonly policies: readonly { readonly id: number; readonly name: string }[];
}

/** What a rule may name: teams that there still are, escalation policies. */
export async function ruleChoices(db: Db): Promise<RuleChoices> {
	const [teams, policies] = await Promise.all([
		db
			.selectFrom("team")
			.select(["id", "code", "name_en", "name_zh_hant", "name_zh_hans"])
			.where("retired_on", "is", null)
			.orderBy("code")
			.execute(),
		db
			.selectFrom("escalation_policy")
			.select(["id", "name"])
			.where("deleted_at", "is", null)
			.orderBy("name")
			.execute(),
	]);
	return {
		teams: teams.map(({ id, code, ...name }) => ({
			id,
			code,
			name: {
				en: name.name_en,
				"zh-hant": name.name_zh_hant,
				"zh-hans": name.name_zh_hans,
			},
		})),
		policies,
	};
}
