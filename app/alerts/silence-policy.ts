import { formatScope } from "../metrics/scope.ts";
import {
	type AlertPerson,
	type Concerned,
	mayOnAlert,
} from "./alert-policy.ts";
import type { Rule } from "./rule.ts";
import { mayOnSetting } from "./settings-policy.ts";
import type { Matcher } from "./subject.ts";

const NOBODY = 0;

const placesIn = (scope: string): string[] =>
	scope === "" ? [] : scope.split(",");

/**
 * Whom everything concerns that a matcher can reach. All that it names has to hold, so what it names is enough:
 * a team, a place, or a rule with its owner, team and place.
 */
export const concernedByMatcher = (
	{ teamId, scope = {} }: Matcher,
	rule: Rule | null,
): Concerned => ({
	ownerId: rule?.ownerId ?? NOBODY,
	teamId: rule?.teamId ?? teamId ?? null,
	assigneeId: null,
	places: [
		...placesIn(formatScope(scope)),
		...placesIn(formatScope(rule?.scope ?? {})),
	],
});

export type SilenceDecision =
	| ReturnType<typeof mayOnAlert>
	| { readonly allowed: true; readonly reason: "author" | "routing" };

/** Who may silence an alert may silence all that concerns them; who decides whom alerts call may silence anything. */
export function maySilence(
	person: AlertPerson,
	matcher: Matcher,
	rule: Rule | null,
): SilenceDecision {
	if (mayOnSetting(person, "change-routing").allowed)
		return { allowed: true, reason: "routing" };
	return mayOnAlert(person, "silence", concernedByMatcher(matcher, rule));
}

/** Whoever made it may take it back. */
export const mayEndSilence = (
	person: AlertPerson,
	silence: { readonly matcher: Matcher; readonly authorId: number },
	rule: Rule | null,
): SilenceDecision =>
	silence.authorId === person.id
		? { allowed: true, reason: "author" }
		: maySilence(person, silence.matcher, rule);
