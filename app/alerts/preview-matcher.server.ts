import type { Db } from "../../db/client.ts";
import { mineOf } from "../../db/queries/alert-list.server.ts";
import { currentRules } from "../../db/queries/alert-rules.server.ts";
import {
	type LateAlert,
	openOrFiredAfter,
} from "../../db/queries/silences.server.ts";
import type { Role } from "../identity/role.ts";
import { mutedAlerts } from "./muted-alerts.ts";
import type { Rule } from "./rule.ts";
import {
	MOST_ALERTS,
	readSilenceNames,
	type SilenceNames,
} from "./silence-list.server.ts";
import { maySilence } from "./silence-policy.ts";
import { reachesRule } from "./silence-reach.ts";
import type { Matcher } from "./subject.ts";

const DAY = 86_400_000;
export const PREVIEW_DAYS = 7;

export interface MatcherPreview {
	readonly matcher: Matcher;
	readonly rules: readonly Rule[];
	/** Open alerts that it would mute. */
	readonly open: readonly LateAlert[];
	/** Alerts that fired in the last days and that it would have muted. */
	readonly recent: readonly LateAlert[];
	readonly may: boolean;
	readonly names: SilenceNames;
}

/** What a silence would mute now and would have muted lately, and whether this person may make it. */
export async function previewMatcher(
	db: Db,
	matcher: Matcher,
	person: { readonly id: number; readonly roles: readonly Role[] },
	now: Date,
): Promise<MatcherPreview> {
	const since = new Date(now.getTime() - PREVIEW_DAYS * DAY);
	const [rules, late, mine] = await Promise.all([
		currentRules(db),
		openOrFiredAfter(db, since, MOST_ALERTS),
		mineOf(db, person.id, now),
	]);
	const muted = mutedAlerts(late, matcher);
	const rule = rules.find(({ id }) => id === matcher.ruleId) ?? null;
	return {
		matcher,
		rules: rules.filter((one) => one.enabled && reachesRule(matcher, one)),
		open: muted.filter(({ endedAt }) => endedAt === null),
		recent: muted.filter(({ firedAt }) => firedAt !== null && firedAt > since),
		may: maySilence({ ...mine, ...person }, matcher, rule).allowed,
		names: await readSilenceNames(db, [matcher], muted, [], rules),
	};
}
