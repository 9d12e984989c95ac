import { onCallAt, type Rota, type Swap } from "./on-call.ts";
import { type Receiver, type Route, receiversOf } from "./route.ts";
import { matches } from "./silence.ts";
import type { AlertSubject } from "./subject.ts";

export interface RoutingWorld {
	readonly routes: readonly Route[];
	readonly rotas: readonly Rota[];
	readonly swaps: readonly Swap[];
	readonly teams: readonly {
		readonly teamId: number;
		readonly leadId: number | null;
		readonly memberIds: readonly number[];
	}[];
}

export interface ExplainedReceiver {
	/** As the route names it. */
	readonly receiver: Receiver;
	/** Who that is at the moment; none for an endpoint. */
	readonly people: readonly number[];
	readonly because:
		| "named"
		| "owner"
		| "lead"
		/** The team has no lead, so all of it. */
		| "members"
		| "on-call"
		| "endpoint"
		/** Nobody is reached: no team, an empty one, a rota that is gone or has not begun. */
		| "nobody";
}

export interface ExplainedRouting {
	/** In their order; empty where no route matches and the rule's owner and team are told. */
	readonly routeIds: readonly number[];
	readonly receivers: readonly ExplainedReceiver[];
}

/** Who would be told of a subject at a moment, and by which route. */
export function explainRouting(
	{ routes, rotas, swaps, teams }: RoutingWorld,
	subject: AlertSubject,
	ownerId: number,
	now: Date,
): ExplainedRouting {
	const routeIds: number[] = [];
	for (const { id, matcher, goOn } of routes.toSorted(
		(a, b) => a.position - b.position || a.id - b.id,
	)) {
		if (matcher !== null && !matches(matcher, subject)) continue;
		routeIds.push(id);
		if (!goOn) break;
	}
	const ofTeam = (teamId: number | null) => {
		const team = teams.find((one) => one.teamId === teamId);
		if (team?.leadId)
			return { people: [team.leadId], because: "lead" } as const;
		const people = team?.memberIds ?? [];
		return {
			people,
			because: people.length > 0 ? "members" : "nobody",
		} as const;
	};
	const explain = (
		receiver: Receiver,
	): Pick<ExplainedReceiver, "people" | "because"> => {
		switch (receiver.kind) {
			case "person":
				return { people: [receiver.personId], because: "named" };
			case "owner":
				return { people: [ownerId], because: "owner" };
			case "team":
				return ofTeam(receiver.teamId);
			case "rule-team":
				return ofTeam(subject.teamId);
			case "endpoint":
				return { people: [], because: "endpoint" };
			case "on-call": {
				const rota = rotas.find(({ id }) => id === receiver.rotaId);
				const person = rota && onCallAt(rota, swaps, now);
				return person
					? { people: [person], because: "on-call" }
					: { people: [], because: "nobody" };
			}
		}
	};
	return {
		routeIds,
		receivers: receiversOf(routes, subject).map((receiver) => ({
			receiver,
			...explain(receiver),
		})),
	};
}
