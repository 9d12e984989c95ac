import type { Db } from "../../db/client.ts";
import {
	muteTimings,
	silencesAt,
} from "../../db/queries/alert-quiet.server.ts";
import {
	type ReceivingPerson,
	type ReceivingTeam,
	receivingPeople,
	receivingTeams,
} from "../../db/queries/alert-receivers.server.ts";
import {
	allRotas,
	allRoutes,
	escalationPolicies,
	swapsAt,
	teamPeople,
} from "../../db/queries/alert-routing.server.ts";
import { currentRules } from "../../db/queries/alert-rules.server.ts";
import { memberNames } from "../../db/queries/member-names.server.ts";
import { businessDay } from "../metrics/business-day.ts";
import type { MetricDefinition } from "../metrics/definition.ts";
import { loadDefinitions } from "../metrics/load-definitions.server.ts";
import type { MemberName } from "../metrics/observation.ts";
import { type Scope, scopeDimensions } from "../metrics/scope.ts";
import {
	type EndpointRow,
	readEndpoints,
} from "../notifications/endpoints-page.server.ts";
import type { PolicyContent } from "./check-policy.ts";
import type { RoutingWorld } from "./explain-routing.ts";
import type { MuteTiming } from "./mute.ts";
import type { Rule } from "./rule.ts";
import type { Silence } from "./silence.ts";

/** Everything that decides whom an alert reaches at a moment, and what it is all called. */
export interface RoutingBook extends RoutingWorld {
	readonly rules: readonly Rule[];
	readonly policies: readonly (PolicyContent & { readonly id: number })[];
	readonly mutes: readonly MuteTiming[];
	readonly silences: readonly Silence[];
	readonly definitions: readonly MetricDefinition[];
	readonly people: readonly ReceivingPerson[];
	readonly teamNames: readonly ReceivingTeam[];
	readonly endpoints: readonly EndpointRow[];
	/** Of the scopes that rules, routes and mute timings name. */
	readonly members: readonly MemberName[];
}

const membersOf = (scope: Scope | undefined): number[] =>
	scope === undefined
		? []
		: scopeDimensions(scope).map((dimension) => scope[dimension] ?? 0);

export async function readRoutingBook(
	db: Db,
	{ now, timeZone }: { readonly now: Date; readonly timeZone: string },
): Promise<RoutingBook> {
	const today = businessDay(timeZone)(now.getTime());
	const [routes, policies, mutes, silences, rotas, swaps, rules, definitions] =
		await Promise.all([
			allRoutes(db),
			escalationPolicies(db),
			muteTimings(db),
			silencesAt(db, now),
			allRotas(db),
			swapsAt(db, now),
			currentRules(db),
			loadDefinitions(db, "all"),
		]);
	const [people, teamNames, endpoints] = await Promise.all([
		receivingPeople(db, today),
		receivingTeams(db, today),
		readEndpoints(db),
	]);
	const [teams, members] = await Promise.all([
		teamPeople(
			db,
			teamNames.map(({ id }) => id),
			today,
		),
		memberNames(db, [
			...rules.flatMap(({ scope }) => membersOf(scope)),
			...routes.flatMap(({ matcher }) => membersOf(matcher?.scope)),
			...mutes.flatMap(({ matcher }) => membersOf(matcher.scope)),
		]),
	]);
	return {
		routes,
		policies,
		mutes,
		silences,
		rotas,
		swaps,
		rules,
		definitions,
		people,
		teamNames,
		endpoints,
		teams,
		members,
	};
}
