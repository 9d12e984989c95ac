import type { Db } from "../../db/client.ts";
import {
	type FiredAlert,
	firedByRule,
	namesOfPeople,
	ruleDeletedAt,
	rulePrecision,
	ruleVersions,
} from "../../db/queries/alert-rule-pages.server.ts";
import { memberNames } from "../../db/queries/member-names.server.ts";
import type { MetricDefinition } from "../metrics/definition.ts";
import { loadDefinitions } from "../metrics/load-definitions.server.ts";
import type { MemberName } from "../metrics/observation.ts";
import { parseScope, scopeDimensions } from "../metrics/scope.ts";
import { AlertError } from "./alert-error.ts";
import { criesWolf, PRECISION_DAYS, type Precision } from "./precision.ts";
import type { Rule, RuleContent } from "./rule.ts";

const DAY = 86_400_000;
const MOST_ALERTS = 200;

export interface RuleVersionMade {
	readonly version: number;
	readonly content: RuleContent;
	/** ISO. */
	readonly at: string;
	readonly byId: number;
	readonly by: string;
}

export interface RulePage {
	readonly rule: Rule;
	readonly owner: string;
	/** Null for a metric that is gone. */
	readonly metric: MetricDefinition | null;
	/** ISO; null for one in force. */
	readonly deletedAt: string | null;
	/** The newest first. */
	readonly versions: readonly RuleVersionMade[];
	/** Of the last 90 days, the latest first. */
	readonly alerts: readonly FiredAlert[];
	readonly precision: Precision;
	readonly criesWolf: boolean;
	/** Of every member that the rule and its alerts mention. */
	readonly names: readonly MemberName[];
}

/** One rule with its history; a deleted one stays readable. */
export async function readRulePage(
	db: Db,
	ruleId: number,
	now: Date,
): Promise<RulePage> {
	const since = new Date(now.getTime() - PRECISION_DAYS * DAY);
	const [versions, deletedAt, alerts, [found], definitions] = await Promise.all(
		[
			ruleVersions(db, ruleId),
			ruleDeletedAt(db, ruleId),
			firedByRule(db, ruleId, since, MOST_ALERTS),
			rulePrecision(db, since, ruleId),
			loadDefinitions(db, "all"),
		],
	);
	const [newest] = versions;
	if (!newest)
		throw new AlertError("unknown-rule", `there is no rule ${ruleId}`);
	const rule = { ...newest.content, id: ruleId, version: newest.version };
	const scopes = [
		...versions.map(({ content }) => content.scope),
		...alerts.map(({ scope }) => parseScope(scope)),
	];
	const [owners, names] = await Promise.all([
		namesOfPeople(db, [rule.ownerId]),
		memberNames(
			db,
			scopes.flatMap((scope) =>
				scopeDimensions(scope).map((dimension) => scope[dimension] ?? 0),
			),
		),
	]);
	const precision = {
		fired: found?.fired ?? 0,
		actedOn: found?.actedOn ?? 0,
		past: found?.past ?? 0,
	};
	return {
		rule,
		owner: owners.get(rule.ownerId) ?? String(rule.ownerId),
		metric: definitions.find(({ key }) => key === rule.metric) ?? null,
		deletedAt: deletedAt?.toISOString() ?? null,
		versions: versions.map(({ at, ...made }) => ({
			...made,
			at: at.toISOString(),
		})),
		alerts,
		precision,
		criesWolf: criesWolf(precision),
		names,
	};
}
