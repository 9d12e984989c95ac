import { onCallAt, type Rota, type Swap } from "./on-call.ts";
import type { Receiver } from "./route.ts";

export interface TeamPeople {
	readonly teamId: number;
	readonly leadId: number | null;
	readonly memberIds: readonly number[];
}

/** What is looked up to know who a receiver is at a moment. */
export interface PeopleWorld {
	readonly rotas: readonly Rota[];
	readonly swaps: readonly Swap[];
	readonly teams: readonly TeamPeople[];
}

export interface Reached {
	/** None for an endpoint. */
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

const NOBODY: Reached = { people: [], because: "nobody" };

/** Of a team its lead is told; where it has none, all of it. */
export function reachedInTeam(team: TeamPeople | undefined): Reached {
	if (team?.leadId) return { people: [team.leadId], because: "lead" };
	return team && team.memberIds.length > 0
		? { people: team.memberIds, because: "members" }
		: NOBODY;
}

/** Who a receiver is at a moment, and why. */
export function reachedBy(
	receiver: Receiver,
	{ rotas, swaps, teams }: PeopleWorld,
	rule: { readonly ownerId: number; readonly teamId: number | null },
	now: Date,
): Reached {
	const ofTeam = (id: number | null) =>
		reachedInTeam(teams.find(({ teamId }) => teamId === id));
	switch (receiver.kind) {
		case "person":
			return { people: [receiver.personId], because: "named" };
		case "owner":
			return { people: [rule.ownerId], because: "owner" };
		case "team":
			return ofTeam(receiver.teamId);
		case "rule-team":
			return ofTeam(rule.teamId);
		case "endpoint":
			return { people: [], because: "endpoint" };
		case "on-call": {
			const rota = rotas.find(({ id }) => id === receiver.rotaId);
			const person = rota && onCallAt(rota, swaps, now);
			return person ? { people: [person], because: "on-call" } : NOBODY;
		}
	}
}
