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

/** Whom the routes name, each once, in their order; where no route matches, the rule's owner and team. */
export function receiversOf(
	routes: readonly Route[],
	subject: AlertSubject,
): Receiver[] {
	const ordered = routes.toSorted(
		(a, b) => a.position - b.position || a.id - b.id,
	);
	const found = new Map<string, Receiver>();
	const add = (receivers: readonly Receiver[]) => {
		for (const receiver of receivers) {
			const key = receiverKey(receiver);
			if (!found.has(key)) found.set(key, receiver);
		}
	};
	let isRouted = false;
	for (const { matcher, receivers, goOn } of ordered) {
		if (matcher !== null && !matches(matcher, subject)) continue;
		isRouted = true;
		add(receivers);
		if (!goOn) break;
	}
	if (!isRouted) add(UNROUTED);
	return [...found.values()];
}
