import { sql } from "kysely";
import type { Db } from "../client.ts";

export interface DemoState {
	readonly isDemo: boolean;
	/** Somebody or something is in here. */
	readonly used: boolean;
	/** When the first simulated facts came; null before. */
	readonly loadedAt: Date | null;
	/** Up to when the simulated facts reach; null before all kinds are in. */
	readonly through: Date | null;
}

export async function readDemoState(db: Db, kinds: number): Promise<DemoState> {
	const { rows } = await sql<DemoState>`
		select is_demo as "isDemo",
			exists (select from person) or exists (select from source) or exists (select from batch) as used,
			(select min(received_at) from batch where via = 'demo') as "loadedAt",
			(select case when count(*) = ${kinds}::integer then min(complete_through) end from source_kind) as through
		from company`.execute(db);
	return rows[0] as DemoState;
}

/** From here on everything says that this company is simulated. */
export const markDemo = (db: Db) =>
	db.updateTable("company").set({ is_demo: true }).execute();
