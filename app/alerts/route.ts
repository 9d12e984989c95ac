import { matches } from "./silence.ts";
import type { AlertSubject, Matcher } from "./subject.ts";

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

/** The routes that are asked, in their order, up to and with the one that ends. */
export function matchingRoutes(
	routes: readonly Route[],
	subject: AlertSubject,
): Route[] {
	const found: Route[] = [];
	for (const route of routes.toSorted(
		(a, b) => a.position - b.position || a.id - b.id,
	)) {
		if (route.matcher !== null && !matches(route.matcher, subject)) continue;
		found.push(route);
		if (!route.goOn) break;
	}
	return found;
}

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
