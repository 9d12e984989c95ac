import { scopeDimensions } from "../metrics/scope.ts";
import type { AlertSubject, Matcher } from "./subject.ts";

export const MATCHER_FIELDS = [
	"ruleId",
	"metric",
	"teamId",
	"label",
	"as",
	"scope",
] as const satisfies readonly (keyof Matcher)[];
export type MatcherField = (typeof MATCHER_FIELDS)[number];

/** What a matcher names that does not hold of a subject. */
export function unmet(
	{ ruleId, metric, teamId, label, as, scope }: Matcher,
	subject: AlertSubject,
): MatcherField[] {
	const holds: Readonly<Record<MatcherField, boolean>> = {
		ruleId: ruleId === undefined || ruleId === subject.ruleId,
		metric: metric === undefined || metric === subject.metric,
		teamId: teamId === undefined || teamId === subject.teamId,
		label: label === undefined || subject.labels.includes(label),
		as: as === undefined || as === subject.as,
		scope:
			scope === undefined ||
			scopeDimensions(scope).every(
				(dimension) => scope[dimension] === subject.scope[dimension],
			),
	};
	return MATCHER_FIELDS.filter((field) => !holds[field]);
}
