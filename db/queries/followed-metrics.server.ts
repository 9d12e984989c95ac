import type { Db, Trx } from "../client.ts";

/** The latest last, so that the list does not turn round with every click. */
export const followedMetrics = (db: Db, personId: number) =>
	db
		.selectFrom("followed_metric")
		.select(["metric_key", "scope"])
		.where("person_id", "=", personId)
		.orderBy("followed_at")
		.orderBy("metric_key")
		.orderBy("scope")
		.execute();

/** Keeps two clicks at once from both finding room for the last one. */
export async function holdFollowing(trx: Trx, personId: number): Promise<void> {
	await trx
		.selectFrom("person")
		.select("id")
		.where("id", "=", personId)
		.forUpdate()
		.execute();
}

export async function insertFollowed(
	trx: Trx,
	personId: number,
	metricKey: string,
	scope: string,
	now: Date,
): Promise<void> {
	await trx
		.insertInto("followed_metric")
		.values({
			person_id: personId,
			metric_key: metricKey,
			scope,
			followed_at: now,
		})
		.onConflict((conflict) =>
			conflict.columns(["person_id", "metric_key", "scope"]).doNothing(),
		)
		.execute();
}

export async function deleteFollowed(
	db: Db,
	personId: number,
	metricKey: string,
	scope: string,
): Promise<void> {
	await db
		.deleteFrom("followed_metric")
		.where("person_id", "=", personId)
		.where("metric_key", "=", metricKey)
		.where("scope", "=", scope)
		.execute();
}
