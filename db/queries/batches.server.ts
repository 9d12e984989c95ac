import { sql } from "kysely";
import type { Pool, PoolClient } from "pg";
import type { BatchCounts } from "../../app/ingest/ready-batch.ts";
import type { Db } from "../client.ts";

/** Numbers for batches to come: a request takes its own before its first fact is read. */
export async function reserveBatchIds(
	db: Db,
	count: number,
): Promise<number[]> {
	const { rows } = await sql<{
		id: number;
	}>`select nextval(pg_get_serial_sequence('batch', 'id')) as id from generate_series(1, ${count})`.execute(
		db,
	);
	return rows.map(({ id }) => id);
}

export const batchByIdempotencyKey = (
	db: Db,
	sourceId: number,
	kind: string,
	key: string,
) =>
	db
		.selectFrom("batch")
		.selectAll()
		.where("source_id", "=", sourceId)
		.where("kind", "=", kind)
		.where("idempotency_key", "=", key)
		.executeTakeFirst();

/** What was answered, or would have been, when the batch was committed. */
export async function committedCounts(
	pool: Pool,
	id: number,
): Promise<BatchCounts> {
	const { rows } = await pool.query<BatchCounts>(
		"select accepted, duplicates, differing, superseded, rejected from batch where id = $1",
		[id],
	);
	return rows[0] as BatchCounts;
}

export const rejectsOf = (db: Db, batchId: number, limit: number, offset = 0) =>
	db
		.selectFrom("reject")
		.selectAll()
		.where("batch_id", "=", batchId)
		.orderBy("line")
		.limit(limit)
		.offset(offset)
		.execute();

export interface BatchFilter {
	readonly kind?: string;
	readonly sourceId?: number;
	/** Batches before this one, for paging. */
	readonly before?: number;
}

const withSource = (db: Db) =>
	db
		.selectFrom("batch")
		.innerJoin("source", "source.id", "batch.source_id")
		.selectAll("batch")
		.select(["source.key as source_key", "source.name as source_name"]);

export const listBatches = (
	db: Db,
	{ kind, sourceId, before }: BatchFilter,
	limit: number,
) =>
	withSource(db)
		.$if(kind !== undefined, (query) =>
			query.where("batch.kind", "=", kind as string),
		)
		.$if(sourceId !== undefined, (query) =>
			query.where("batch.source_id", "=", sourceId as number),
		)
		.$if(before !== undefined, (query) =>
			query.where("batch.id", "<", before as number),
		)
		.orderBy("batch.id", "desc")
		.limit(limit)
		.execute();

export const findBatch = (db: Db, id: number) =>
	withSource(db).where("batch.id", "=", id).executeTakeFirst();

export async function lockBatch(
	client: PoolClient,
	id: number,
): Promise<{ kind: string; undone_at: Date | null } | undefined> {
	const { rows } = await client.query<{ kind: string; undone_at: Date | null }>(
		"select kind, undone_at from batch where id = $1 for update",
		[id],
	);
	return rows[0];
}

export async function markUndone(
	client: PoolClient,
	id: number,
	by: string,
	reason: string,
	now: Date,
): Promise<void> {
	await client.query(
		"update batch set undone_at = $2, undone_by = $3, undo_reason = $4 where id = $1",
		[id, now, by, reason],
	);
}
