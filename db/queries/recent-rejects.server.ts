import type { Db } from "../client.ts";

/** Batches with rejected lines that were committed since an instant and still count, the newest first. */
export const batchesWithRejects = (db: Db, since: Date, limit: number) =>
	db
		.selectFrom("batch")
		.select(["id", "rejected"])
		.where("committed_at", ">=", since)
		.where("rejected", ">", 0)
		.where("undone_at", "is", null)
		.orderBy("id", "desc")
		.limit(limit)
		.execute();
