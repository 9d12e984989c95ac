import type { Db } from "../../db/client.ts";
import {
	followedMetrics,
	holdFollowing,
	insertFollowed,
} from "../../db/queries/followed-metrics.server.ts";
import { memberNames } from "../../db/queries/member-names.server.ts";
import { NOT_KNOWN } from "../metrics/dimension.ts";
import { loadDefinitions } from "../metrics/load-definitions.server.ts";
import { formatScope, scopeDimensions } from "../metrics/scope.ts";
import { type Followed, followedName, MOST_FOLLOWED } from "./followed.ts";
import { HomeError } from "./home-error.ts";

/**
 * Puts a metric among those that a person follows; again changes nothing. No audit row: what somebody likes to look at
 * changes no number and nobody else's page, and is theirs alone.
 */
export async function followMetric(
	db: Db,
	{ personId, ...followed }: Followed & { readonly personId: number },
	now: Date,
): Promise<void> {
	const { metric, scope } = followed;
	await loadDefinitions(db, [metric]);
	const ids = scopeDimensions(scope)
		.map((dimension) => scope[dimension] ?? NOT_KNOWN)
		.filter((id) => id !== NOT_KNOWN);
	const names = await memberNames(db, ids);
	const missing = ids.find((id) => !names.some((name) => name.id === id));
	if (missing !== undefined)
		throw new HomeError(
			"unknown-member",
			`scope '${formatScope(scope)}': there is no member ${missing}; the company page lists those that there are`,
		);
	await db.transaction().execute(async (trx) => {
		await holdFollowing(trx, personId);
		const known = await followedMetrics(trx, personId);
		const name = followedName(followed);
		if (known.some((row) => `${row.metric_key}|${row.scope}` === name)) return;
		if (known.length >= MOST_FOLLOWED)
			throw new HomeError(
				"too-many-followed",
				`following '${name}': ${known.length} are followed already; at most ${MOST_FOLLOWED} are allowed`,
			);
		await insertFollowed(trx, personId, metric, formatScope(scope), now);
	});
}
