import { sql } from "kysely";
import type { Db } from "../db/client.ts";

/** How many rows lie in each table that ingest of order lines fills. */
export async function storedFacts(db: Db) {
	const { rows } = await sql<{
		batches: number;
		facts: number;
		versions: number;
		deltas: number;
		rejects: number;
	}>`select (select count(*) from batch) as batches, (select count(*) from order_line) as facts,
		(select count(*) from order_line_version) as versions, (select count(*) from order_line_delta) as deltas,
		(select count(*) from reject) as rejects`.execute(db);
	return rows[0] as (typeof rows)[0];
}

export const NOTHING = {
	batches: 0,
	facts: 0,
	versions: 0,
	deltas: 0,
	rejects: 0,
};

export const emptyFacts = (db: Db) =>
	sql`truncate batch, reject, order_line, order_line_version, order_line_delta, order_line_rollup, dirty_day, source_kind`.execute(
		db,
	);
