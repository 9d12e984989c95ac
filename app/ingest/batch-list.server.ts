import type { Db } from "../../db/client.ts";
import {
	type BatchFilter,
	listBatches,
} from "../../db/queries/batches.server.ts";

const PAGE = 50;

/** The newest batches first; `next` leads to the ones before them. */
export async function readBatchList(db: Db, filter: BatchFilter) {
	const rows = await listBatches(db, filter, PAGE + 1);
	const batches = rows
		.slice(0, PAGE)
		.map(({ body_hash: _, ...batch }) => batch);
	return {
		batches,
		next: rows.length > PAGE ? (batches.at(-1)?.id ?? null) : null,
	};
}
