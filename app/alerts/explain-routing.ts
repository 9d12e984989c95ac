import { type PeopleWorld, type Reached, reachedBy } from "./reached.ts";
import {
	matchingRoutes,
	type Receiver,
	type Route,
	receiversOf,
} from "./route.ts";
import type { AlertSubject } from "./subject.ts";

export interface RoutingWorld extends PeopleWorld {
	readonly routes: readonly Route[];
}

export interface ExplainedReceiver extends Reached {
	/** As the route names it. */
	readonly receiver: Receiver;
}

export interface ExplainedRouting {
	/** In their order; empty where no route matches and the rule's owner and team are told. */
	readonly routeIds: readonly number[];
	readonly receivers: readonly ExplainedReceiver[];
}

/** Who would be told of a subject at a moment, and by which route. */
export const explainRouting = (
	world: RoutingWorld,
	subject: AlertSubject,
	ownerId: number,
	now: Date,
): ExplainedRouting => ({
	routeIds: matchingRoutes(world.routes, subject).map(({ id }) => id),
	receivers: receiversOf(world.routes, subject).map((receiver) => ({
		receiver,
		...reachedBy(receiver, world, { ownerId, teamId: subject.teamId }, now),
	})),
});
