import type { Db } from "../../db/client.ts";
import { findBatch, rejectsOf } from "../../db/queries/batches.server.ts";

const SHOWN_REJECTS = 200;

/** One batch with the first of its rejects; null where there is none of that number. */
export async function readBatchPage(db: Db, id: number) {
	const found = await findBatch(db, id);
	if (found === undefined) return null;
	const { body_hash: _, ...batch } = found;
	return { batch, rejects: await rejectsOf(db, id, SHOWN_REJECTS) };
}
