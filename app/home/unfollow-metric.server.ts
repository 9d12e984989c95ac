import type { Db } from "../../db/client.ts";
import { deleteFollowed } from "../../db/queries/followed-metrics.server.ts";
import { formatScope } from "../metrics/scope.ts";
import type { Followed } from "./followed.ts";

/** Takes a metric off those that a person follows, also one that is defined no more. No audit row, as for following. */
export const unfollowMetric = (
	db: Db,
	{ personId, metric, scope }: Followed & { readonly personId: number },
): Promise<void> => deleteFollowed(db, personId, metric, formatScope(scope));
