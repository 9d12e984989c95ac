import type { LateAlert } from "../../db/queries/silences.server.ts";
import { parseScope } from "../metrics/scope.ts";
import { matches } from "./silence.ts";
import type { AlertSubject, Matcher } from "./subject.ts";

/** As what it would be told: its level, else what troubles it, else what it was told as last. */
function toldAs({
	endedAt,
	level,
	worst,
	state,
	toldAs,
}: LateAlert): AlertSubject["as"] {
	const graded = endedAt === null ? level : worst;
	if (graded !== null) return graded;
	return state === "no-data" || state === "error" ? state : toldAs;
}

/** The alerts that a matcher names. */
export const mutedAlerts = (
	alerts: readonly LateAlert[],
	matcher: Matcher,
): LateAlert[] =>
	alerts.filter((alert) =>
		matches(matcher, {
			ruleId: alert.ruleId,
			metric: alert.metric,
			labels: alert.content.labels,
			teamId: alert.content.teamId,
			scope: parseScope(alert.scope),
			as: toldAs(alert),
		}),
	);
