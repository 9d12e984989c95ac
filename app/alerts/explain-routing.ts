import { type PeopleWorld, type Reached, reachedBy } from "./reached.ts";
import {
	type Receiver,
	type Route,
	type RouteVerdict,
	receiversOf,
	routeVerdicts,
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
	/** Every route in its order; where none matches the rule's owner and team are told. */
	readonly verdicts: readonly {
		readonly route: Route;
		readonly of: RouteVerdict;
	}[];
	readonly receivers: readonly ExplainedReceiver[];
}

/** Who would be told of a subject at a moment, and by which route. */
export const explainRouting = (
	world: RoutingWorld,
	subject: AlertSubject,
	ownerId: number,
	now: Date,
): ExplainedRouting => ({
	verdicts: routeVerdicts(world.routes, subject),
	receivers: receiversOf(world.routes, subject).map((receiver) => ({
		receiver,
		...reachedBy(receiver, world, { ownerId, teamId: subject.teamId }, now),
	})),
});
