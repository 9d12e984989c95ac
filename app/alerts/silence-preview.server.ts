import type { Db } from "../../db/client.ts";
import { listAlerts } from "../../db/queries/alert-list.server.ts";
import { findAlert } from "../../db/queries/alert-page.server.ts";
import { currentRules } from "../../db/queries/alert-rules.server.ts";
import { memberNames } from "../../db/queries/member-names.server.ts";
import type { MemberName } from "../metrics/observation.ts";
import { parseScope } from "../metrics/scope.ts";
import { placesOf } from "./alert-list.server.ts";
import { matches } from "./silence.ts";
import { matcherOf, reachesRule, type SilenceWidth } from "./silence-reach.ts";
import type { Matcher } from "./subject.ts";

/** More alerts than anybody reads in a preview. */
const MOST = 2000;

export interface SilencePreview {
	readonly matcher: Matcher;
	readonly rules: readonly { readonly id: number; readonly name: string }[];
	/** Open alerts that it mutes. */
	readonly alerts: readonly {
		readonly id: number;
		readonly name: string;
		readonly scope: string;
	}[];
	readonly names: readonly MemberName[];
}

/** What a silence of that width around an alert would mute; null where there is no such alert. */
export async function previewSilence(
	db: Db,
	alertId: number,
	width: SilenceWidth,
): Promise<SilencePreview | null> {
	const alert = await findAlert(db, alertId);
	if (!alert) return null;
	const own = {
		...alert.current,
		id: alert.ruleId,
		version: alert.currentVersion,
	};
	const matcher = matcherOf(width, own, alert.memberId);
	const [rules, open] = await Promise.all([
		currentRules(db),
		listAlerts(
			db,
			{
				mine: null,
				over: false,
				state: null,
				level: null,
				metric: null,
				teamId: null,
			},
			{ after: null, limit: MOST },
		),
	]);
	const alerts = open.filter(({ ruleId, content, scope, metric }) =>
		matches(matcher, {
			ruleId,
			metric,
			labels: content.labels,
			teamId: content.teamId,
			scope: parseScope(scope),
			as: matcher.as ?? null,
		}),
	);
	return {
		matcher,
		rules: rules
			.filter((rule) => rule.enabled && reachesRule(matcher, rule))
			.map(({ id, name }) => ({ id, name })),
		alerts: alerts.map(({ id, content, scope }) => ({
			id,
			name: content.name,
			scope,
		})),
		names: await memberNames(
			db,
			alerts.flatMap(({ scope }) => placesOf(scope)),
		),
	};
}
