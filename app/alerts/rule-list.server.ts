import type { Db } from "../../db/client.ts";
import {
	namesOfPeople,
	rulePrecision,
} from "../../db/queries/alert-rule-pages.server.ts";
import { currentRules } from "../../db/queries/alert-rules.server.ts";
import { memberNames } from "../../db/queries/member-names.server.ts";
import type { MetricDefinition } from "../metrics/definition.ts";
import { loadDefinitions } from "../metrics/load-definitions.server.ts";
import type { MemberName } from "../metrics/observation.ts";
import { scopeDimensions } from "../metrics/scope.ts";
import { criesWolf, PRECISION_DAYS, type Precision } from "./precision.ts";
import type { Rule } from "./rule.ts";

const DAY = 86_400_000;

export interface ListedRule {
	readonly rule: Rule;
	readonly owner: string;
	readonly precision: Precision;
	readonly criesWolf: boolean;
	/** So many of its alerts fire now. */
	readonly open: number;
	/** ISO; null where it has not fired in these days. */
	readonly lastFiredAt: string | null;
}

export interface RuleList {
	/** Those that cry wolf first, then those that fire, then by name. */
	readonly rules: readonly ListedRule[];
	readonly definitions: readonly MetricDefinition[];
	readonly names: readonly MemberName[];
}

/** Every rule in force or switched off, with what came of it lately. */
export async function readRuleList(
	db: Db,
	{
		now,
		metric = null,
	}: { readonly now: Date; readonly metric?: string | null },
): Promise<RuleList> {
	const [all, precisions, definitions] = await Promise.all([
		currentRules(db),
		rulePrecision(db, new Date(now.getTime() - PRECISION_DAYS * DAY)),
		loadDefinitions(db, "all"),
	]);
	const rules = all.filter((rule) => metric === null || rule.metric === metric);
	const [owners, names] = await Promise.all([
		namesOfPeople(
			db,
			rules.map(({ ownerId }) => ownerId),
		),
		memberNames(
			db,
			rules.flatMap(({ scope }) =>
				scopeDimensions(scope).map((dimension) => scope[dimension] ?? 0),
			),
		),
	]);
	const of = new Map(precisions.map((one) => [one.ruleId, one]));
	const listed = rules.map((rule): ListedRule => {
		const found = of.get(rule.id);
		const precision = {
			fired: found?.fired ?? 0,
			actedOn: found?.actedOn ?? 0,
			past: found?.past ?? 0,
		};
		return {
			rule,
			owner: owners.get(rule.ownerId) ?? String(rule.ownerId),
			precision,
			criesWolf: criesWolf(precision),
			open: found?.open ?? 0,
			lastFiredAt: found?.lastFiredAt.toISOString() ?? null,
		};
	});
	return {
		rules: listed.sort(
			(a, b) =>
				Number(b.criesWolf) - Number(a.criesWolf) ||
				b.open - a.open ||
				a.rule.name.localeCompare(b.rule.name) ||
				a.rule.id - b.rule.id,
		),
		definitions,
		names,
	};
}
