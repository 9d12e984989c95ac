import { matches } from "./silence.ts";
import type { AlertSubject, Matcher } from "./subject.ts";
import { type MatcherField, unmet } from "./unmet.ts";

/** Whom to tell; who that is, is found out at the moment of telling. */
export type Receiver =
	| { readonly kind: "person"; readonly personId: number }
	| { readonly kind: "team"; readonly teamId: number }
	| { readonly kind: "on-call"; readonly rotaId: number }
	| { readonly kind: "endpoint"; readonly endpointId: number }
	/** Who answers for the rule. */
	| { readonly kind: "owner" }
	/** The team that the rule names. */
	| { readonly kind: "rule-team" };

export interface Route {
	readonly id: number;
	readonly position: number;
	/** Null matches everything. */
	readonly matcher: Matcher | null;
	/** None: what it matches is told to nobody. */
	readonly receivers: readonly Receiver[];
	/** Later routes are asked too. */
	readonly goOn: boolean;
}

const UNROUTED: readonly Receiver[] = [
	{ kind: "owner" },
	{ kind: "rule-team" },
];

/** Equal receivers have equal texts. */
export function receiverKey(receiver: Receiver): string {
	switch (receiver.kind) {
		case "person":
			return `person ${receiver.personId}`;
		case "team":
			return `team ${receiver.teamId}`;
		case "on-call":
			return `on-call ${receiver.rotaId}`;
		case "endpoint":
			return `endpoint ${receiver.endpointId}`;
		case "owner":
		case "rule-team":
			return receiver.kind;
	}
}

/** What becomes of a route when a subject comes by, and why. */
export type RouteVerdict =
	/** It says who is told; `ends` where no later route is asked. */
	| { readonly verdict: "matches"; readonly ends: boolean }
	/** What it names that does not hold; nothing where it names nothing, so that it matches nothing. */
	| { readonly verdict: "differs"; readonly unmet: readonly MatcherField[] }
	/** An earlier route ended the asking. */
	| { readonly verdict: "not-asked"; readonly endedBy: number };

/** Every route in its order with what becomes of it. */
export function routeVerdicts(
	routes: readonly Route[],
	subject: AlertSubject,
): { readonly route: Route; readonly of: RouteVerdict }[] {
	let endedBy: number | null = null;
	return routes
		.toSorted((a, b) => a.position - b.position || a.id - b.id)
		.map((route) => {
			const { matcher, goOn } = route;
			if (endedBy !== null)
				return { route, of: { verdict: "not-asked", endedBy } };
			if (matcher !== null && !matches(matcher, subject))
				return {
					route,
					of: { verdict: "differs", unmet: unmet(matcher, subject) },
				};
			if (!goOn) endedBy = route.id;
			return { route, of: { verdict: "matches", ends: !goOn } };
		});
}

/** Those that say who is told, in their order. */
export const matchingRoutes = (
	routes: readonly Route[],
	subject: AlertSubject,
): Route[] =>
	routeVerdicts(routes, subject)
		.filter(({ of }) => of.verdict === "matches")
		.map(({ route }) => route);

/** Whom the routes name, each once, in their order; where no route matches, the rule's owner and team. */
export function receiversOf(
	routes: readonly Route[],
	subject: AlertSubject,
): Receiver[] {
	const matching = matchingRoutes(routes, subject);
	const named =
		matching.length === 0
			? UNROUTED
			: matching.flatMap(({ receivers }) => receivers);
	const found = new Map<string, Receiver>();
	for (const receiver of named) {
		const key = receiverKey(receiver);
		if (!found.has(key)) found.set(key, receiver);
	}
	return [...found.values()];
}
