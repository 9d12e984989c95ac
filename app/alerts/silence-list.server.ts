import type { Db } from "../../db/client.ts";
import { mineOf } from "../../db/queries/alert-list.server.ts";
import { namesOf } from "../../db/queries/alert-page.server.ts";
import { currentRules } from "../../db/queries/alert-rules.server.ts";
import type { NamedRow } from "../../db/queries/directory.server.ts";
import { memberNames } from "../../db/queries/member-names.server.ts";
import {
	type LateAlert,
	type ListedSilence,
	openOrFiredAfter,
	silencesAfter,
} from "../../db/queries/silences.server.ts";
import type { Role } from "../identity/role.ts";
import type { MetricDefinition } from "../metrics/definition.ts";
import { loadDefinitions } from "../metrics/load-definitions.server.ts";
import type { MemberName } from "../metrics/observation.ts";
import { scopeDimensions } from "../metrics/scope.ts";
import { placesOf } from "./alert-list.server.ts";
import { mutedAlerts } from "./muted-alerts.ts";
import type { Rule } from "./rule.ts";
import { mayEndSilence } from "./silence-policy.ts";
import type { Matcher } from "./subject.ts";

const DAY = 86_400_000;
const ENDED_SHOWN = 30 * DAY;
/** More than anybody reads. */
const MOST_SILENCES = 300;
export const MOST_ALERTS = 2000;

export interface SilenceRead {
	readonly silence: ListedSilence;
	readonly state: "active" | "coming" | "ended";
	/** Open alerts that it mutes; of one that does not hold now, none. */
	readonly mutes: readonly LateAlert[];
	readonly mayEnd: boolean;
}

export interface SilenceNames {
	readonly people: readonly NamedRow[];
	readonly teams: readonly NamedRow[];
	readonly members: readonly MemberName[];
	readonly rules: readonly Rule[];
	readonly definitions: readonly MetricDefinition[];
}

/** The names of what matchers and alerts speak of. */
export async function readSilenceNames(
	db: Db,
	matchers: readonly Matcher[],
	alerts: readonly Pick<LateAlert, "scope">[],
	personIds: readonly number[],
	rules: readonly Rule[],
): Promise<SilenceNames> {
	const [people, teams, members, definitions] = await Promise.all([
		namesOf(db, "person", personIds),
		namesOf(
			db,
			"team",
			matchers.flatMap(({ teamId }) => teamId ?? []),
		),
		memberNames(db, [
			...alerts.flatMap(({ scope }) => placesOf(scope)),
			...matchers.flatMap(({ scope = {} }) =>
				scopeDimensions(scope).map((name) => scope[name] ?? 0),
			),
		]),
		loadDefinitions(db, "all"),
	]);
	return { people, teams, members, rules, definitions };
}

const stateOf = (
	{ from, until, endedAt }: ListedSilence,
	now: Date,
): SilenceRead["state"] => {
	if (endedAt !== null || until <= now) return "ended";
	return from > now ? "coming" : "active";
};

/** Silences of now, those to come, and those of the last weeks. */
export async function readSilenceList(
	db: Db,
	person: { readonly id: number; readonly roles: readonly Role[] },
	now: Date,
): Promise<{ silences: readonly SilenceRead[]; names: SilenceNames }> {
	const [found, open, rules, mine] = await Promise.all([
		silencesAfter(db, new Date(now.getTime() - ENDED_SHOWN), MOST_SILENCES),
		openOrFiredAfter(db, now, MOST_ALERTS),
		currentRules(db),
		mineOf(db, person.id, now),
	]);
	const reader = { ...mine, ...person };
	const silences = found.map((silence): SilenceRead => {
		const state = stateOf(silence, now);
		const { matcher } = silence;
		const rule = rules.find(({ id }) => id === matcher.ruleId) ?? null;
		return {
			silence,
			state,
			mutes: state === "active" ? mutedAlerts(open, matcher) : [],
			mayEnd: state !== "ended" && mayEndSilence(reader, silence, rule).allowed,
		};
	});
	const names = await readSilenceNames(
		db,
		found.map(({ matcher }) => matcher),
		silences.flatMap(({ mutes }) => mutes),
		found.flatMap(({ authorId, endedBy }) => [authorId, endedBy ?? authorId]),
		rules,
	);
	return { silences, names };
}
