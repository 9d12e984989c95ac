import type { Db } from "../../db/client.ts";
import { firedOnMetric } from "../../db/queries/alert-rule-pages.server.ts";
import { currentRules } from "../../db/queries/alert-rules.server.ts";
import { memberNames } from "../../db/queries/member-names.server.ts";
import type { MemberName } from "../metrics/observation.ts";
import {
	formatScope,
	parseScope,
	type Scope,
	scopeDimensions,
} from "../metrics/scope.ts";
import { type Level, levelsOf } from "./rule.ts";

const MOST = 60;

export interface ChartAlert {
	readonly id: number;
	readonly ruleName: string;
	/** As in an address. */
	readonly scope: string;
	/** The gravest that it was; null for one that told of missing data. */
	readonly level: Level | null;
	/** ISO. */
	readonly firedAt: string;
	/** Null while it goes on. */
	readonly endedAt: string | null;
}

export interface ChartThreshold {
	readonly ruleId: number;
	readonly ruleName: string;
	readonly level: Level;
	readonly raise: number;
}

export interface AlertsOnChart {
	/** The latest first. */
	readonly alerts: readonly ChartAlert[];
	/** Of rules that hold this very scope's value against a number. */
	readonly thresholds: readonly ChartThreshold[];
	readonly names: readonly MemberName[];
}

export interface ChartStretch {
	readonly metric: string;
	readonly scope: Scope;
	readonly from: Date;
	readonly until: Date;
}

/** An alert of a part of what is drawn belongs to the chart too; one of the whole does not explain a part. */
const liesWithin = (inner: Scope, outer: Scope): boolean =>
	scopeDimensions(outer).every((name) => inner[name] === outer[name]);

/** What fired on a metric while a chart shows it, and what would. */
export async function alertsOnChart(
	db: Db,
	{ metric, scope, from, until }: ChartStretch,
): Promise<AlertsOnChart> {
	const [fired, rules] = await Promise.all([
		firedOnMetric(db, metric, from, until, MOST),
		currentRules(db),
	]);
	const alerts = fired.filter((alert) =>
		liesWithin(parseScope(alert.scope), scope),
	);
	const names = await memberNames(
		db,
		alerts.flatMap((alert) => {
			const of = parseScope(alert.scope);
			return scopeDimensions(of).map((dimension) => of[dimension] ?? 0);
		}),
	);
	return {
		alerts: alerts.map(
			({ id, ruleName, scope, worst, firedAt, endedAt }): ChartAlert => ({
				id,
				ruleName,
				scope,
				level: worst,
				firedAt: new Date(firedAt).toISOString(),
				endedAt: endedAt === null ? null : new Date(endedAt).toISOString(),
			}),
		),
		thresholds: rules
			.filter(
				(rule) =>
					rule.enabled &&
					rule.metric === metric &&
					rule.condition.kind === "value" &&
					(rule.by === null
						? formatScope(rule.scope) === formatScope(scope)
						: scope[rule.by] !== undefined && liesWithin(scope, rule.scope)),
			)
			.flatMap((rule) =>
				levelsOf(rule).map(({ level, rule: { raise } }) => ({
					ruleId: rule.id,
					ruleName: rule.name,
					level,
					raise,
				})),
			),
		names,
	};
}
