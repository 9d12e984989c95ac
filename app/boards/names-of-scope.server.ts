import type { Db } from "../../db/client.ts";
import { memberNames } from "../../db/queries/member-names.server.ts";
import type { MemberName } from "../metrics/observation.ts";
import { type Scope, scopeDimensions } from "../metrics/scope.ts";
import { type KnownMetric, knownMetrics } from "./known-metrics.server.ts";

/** A metric by its key, if there is one, and the names of the members that a scope narrows it down to. */
export async function namesOfScope(
	db: Db,
	key: string,
	scope: Scope,
): Promise<{ metric: KnownMetric | undefined; names: MemberName[] }> {
	const [metrics, names] = await Promise.all([
		knownMetrics(db),
		memberNames(
			db,
			scopeDimensions(scope).map((dimension) => scope[dimension] ?? 0),
		),
	]);
	return { metric: metrics.get(key), names };
}
