import type { Db } from "../../db/client.ts";
import { followedMetrics } from "../../db/queries/followed-metrics.server.ts";
import { parseScope } from "../metrics/scope.ts";
import { type Followed, followedName } from "./followed.ts";

/** What a person follows, in the order in which they chose it. */
export async function readFollowed(
	db: Db,
	personId: number,
): Promise<Followed[]> {
	const rows = await followedMetrics(db, personId);
	return rows.map(({ metric_key, scope }) => ({
		metric: metric_key,
		scope: parseScope(scope),
	}));
}

/** Whether a person follows a metric for that very scope. */
export async function isFollowed(
	db: Db,
	personId: number,
	wanted: Followed,
): Promise<boolean> {
	const name = followedName(wanted);
	return (await readFollowed(db, personId)).some(
		(each) => followedName(each) === name,
	);
}
