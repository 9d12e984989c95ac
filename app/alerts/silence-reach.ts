import type { Rule } from "./rule.ts";
import { matches } from "./silence.ts";
import { scopeOf } from "./step-alert.ts";
import type { Matcher } from "./subject.ts";

/** Whether a matcher mutes a rule, or some of its instances. */
export function reachesRule(matcher: Matcher, rule: Rule): boolean {
	const own = rule.by === null ? undefined : matcher.scope?.[rule.by];
	const scope =
		rule.by === null || own === undefined || rule.scope[rule.by] !== undefined
			? rule.scope
			: scopeOf(rule, own);
	return matches(matcher, {
		ruleId: rule.id,
		metric: rule.metric,
		labels: rule.labels,
		teamId: rule.teamId,
		scope,
		as: matcher.as ?? null,
	});
}

export const SILENCE_WIDTHS = ["alert", "rule", "place", "metric"] as const;
/** How much a silence made from an alert covers, from the narrowest. */
export type SilenceWidth = (typeof SILENCE_WIDTHS)[number];

export const isSilenceWidth = (text: unknown): text is SilenceWidth =>
	SILENCE_WIDTHS.some((width) => width === text);

/** The matcher of that width around one instance of a rule. */
export function matcherOf(
	width: SilenceWidth,
	rule: Rule,
	memberId: number,
): Matcher {
	const scope = scopeOf(rule, memberId);
	switch (width) {
		case "alert":
			return { ruleId: rule.id, scope };
		case "rule":
			return { ruleId: rule.id };
		case "place":
			return { metric: rule.metric, scope };
		case "metric":
			return { metric: rule.metric };
	}
}
