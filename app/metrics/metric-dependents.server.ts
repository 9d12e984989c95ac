import type { Db } from "../../db/client.ts";
import {
	boardsWithMetric,
	countFollowers,
	type Named,
	rulesOnMetric,
} from "../../db/queries/metric-dependents.server.ts";

/** What shows or watches a metric, and so changes with its definition. */
export interface MetricDependents {
	readonly rules: readonly Named[];
	readonly boards: readonly Named[];
	readonly followers: number;
}

export async function readMetricDependents(
	db: Db,
	metric: string,
): Promise<MetricDependents> {
	const [rules, boards, followers] = await Promise.all([
		rulesOnMetric(db, metric),
		boardsWithMetric(db, metric),
		countFollowers(db, metric),
	]);
	return { rules, boards, followers };
}
