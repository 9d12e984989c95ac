import type { Db } from "../../db/client.ts";
import type { MetricDefinition } from "../metrics/definition.ts";
import type { Dimension } from "../metrics/dimension.ts";
import { needsOf } from "../metrics/formula-needs.ts";
import { loadDefinitions } from "../metrics/load-definitions.server.ts";

export type KnownMetric = MetricDefinition & {
	readonly dimensions: readonly Dimension[];
};

/** Every metric that there is, with what it can be narrowed down and split by. */
export async function knownMetrics(
	db: Db,
): Promise<ReadonlyMap<string, KnownMetric>> {
	const definitions = await loadDefinitions(db, "all");
	return new Map(
		definitions.map((metric) => [
			metric.key,
			{ ...metric, dimensions: needsOf(metric.formula).dimensions },
		]),
	);
}
