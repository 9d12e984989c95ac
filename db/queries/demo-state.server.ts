import { sql } from "kysely";
import type { Db } from "../client.ts";

export interface DemoState {
	readonly isDemo: boolean;
	/** Somebody or something is in here. */
	readonly used: boolean;
}

export async function readDemoState(db: Db): Promise<DemoState> {
	const { rows } = await sql<DemoState>`
		select is_demo as "isDemo",
			exists (select from person) or exists (select from source) or exists (select from batch) as used
		from company`.execute(db);
	return rows[0] as DemoState;
}

/** Which parts of the simulated history are in, undone ones too. */
export async function listDemoBatches(
	db: Db,
): Promise<{ kind: string; source: string; key: string }[]> {
	return await db
		.selectFrom("batch")
		.innerJoin("source", "source.id", "batch.source_id")
		.select([
			"batch.kind",
			"source.key as source",
			"batch.idempotency_key as key",
		])
		.where("via", "=", "demo")
		.where("idempotency_key", "is not", null)
		.$narrowType<{ key: string }>()
		.execute();
}

/** From here on everything says that this company is simulated. */
export const markDemo = (db: Db) =>
	db.updateTable("company").set({ is_demo: true }).execute();

/** What the planner should know of tables that were just filled; it would find out by itself a minute later. */
export const noteStatistics = (db: Db) => sql`analyze`.execute(db);
