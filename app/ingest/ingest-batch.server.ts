import { createHash, type Hash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { Db } from "../../db/client.ts";
import {
	batchByIdempotencyKey,
	reserveBatchIds,
} from "../../db/queries/batches.server.ts";
import type { MasterData } from "../master/master-data.ts";
import type { BatchWriter } from "./batch-writer.server.ts";
import { commitFailure } from "./commit-error.ts";
import { BatchReader } from "./read-batch.server.ts";
import type { BatchCounts, BatchOrigin } from "./ready-batch.ts";
import type { RecordChunk, Reject } from "./record-chunk.ts";
import { Spool } from "./spool.server.ts";

/** What the ingest room needs of the process around it. */
export interface IngestContext {
	readonly db: Db;
	readonly writer: BatchWriter;
	readonly master: MasterData;
	readonly spoolFolder: string;
	readonly now: () => Date;
}

export interface IngestRequest extends BatchOrigin {
	readonly chunks: AsyncIterable<RecordChunk>;
	readonly ignoreExtra?: boolean;
	/** Fed with the body's bytes by whoever reads them; asked when all are read. */
	readonly bodyHash?: Hash;
	readonly onProgress?: (lines: number) => void;
}

export interface IngestAnswer extends BatchCounts {
	/** The batch's number, null for a dry run. */
	readonly batch: number | null;
	/** True where the same request was answered before: these are its counts, nothing was done now. */
	readonly repeated: boolean;
	readonly dryRun: boolean;
	readonly undone: boolean;
	/** The first of the rejected lines; all that are kept can be downloaded. */
	readonly rejects: readonly Reject[];
}

/** The same idempotency key came with another body. */
export class IdempotencyConflict extends Error {
	readonly code = "idempotency-conflict";
}

const ANSWERED_REJECTS = 100;

/**
 * Reads a body or file to its end, checks each record, and commits what holds as one batch: all of it or, when the sender breaks off
 * or the database fails, nothing. Sending it again changes nothing.
 */
export async function ingestBatch(
	context: IngestContext,
	request: IngestRequest,
): Promise<IngestAnswer> {
	const earlier = await findEarlier(context, request);
	if (earlier !== undefined) {
		for await (const _ of request.chunks) await setImmediate();
		return answerAgain(request, earlier);
	}
	const [id] = (await reserveBatchIds(context.db, 1)) as [number];
	const spool = new Spool(context.spoolFolder);
	const reader = new BatchReader(context.master, request, id, spool);
	try {
		for await (const chunk of request.chunks) {
			await reader.take(chunk);
			request.onProgress?.(reader.lines);
			// Between chunks everybody else gets the processor.
			await setImmediate();
		}
		const bodyHash = request.bodyHash?.copy().digest() ?? null;
		const counts = await context.writer.commit({
			id,
			origin: request,
			bodyHash,
			rows: reader.rows,
			copy: () => spool.read(),
			rejected: reader.rejected,
			rejects: reader.rejects,
			days: reader.days,
			members: reader.touched.members,
			latestFact: reader.latestFact,
		});
		const { dryRun = false } = request;
		return {
			batch: dryRun ? null : id,
			repeated: false,
			dryRun,
			undone: false,
			...counts,
			rejects: reader.rejects.slice(0, ANSWERED_REJECTS),
		};
	} catch (error) {
		if (commitFailure(error) !== "repeated") throw error;
		const other = await findEarlier(context, request);
		if (other === undefined) throw error;
		return answerAgain(request, other);
	} finally {
		await spool.discard();
	}
}

const findEarlier = (
	{ db }: IngestContext,
	{ sourceId, kind, idempotencyKey }: IngestRequest,
) =>
	idempotencyKey === undefined
		? undefined
		: batchByIdempotencyKey(db, sourceId, kind.key, idempotencyKey);

function answerAgain(
	request: IngestRequest,
	batch: NonNullable<Awaited<ReturnType<typeof batchByIdempotencyKey>>>,
): IngestAnswer {
	const hash = request.bodyHash?.copy().digest();
	if (
		hash !== undefined &&
		batch.body_hash !== null &&
		!hash.equals(batch.body_hash)
	)
		throw new IdempotencyConflict(
			`the idempotency key '${request.idempotencyKey}' was used for batch ${batch.id} with another body: take a new key for new facts`,
		);
	const {
		id,
		accepted,
		duplicates,
		differing,
		superseded,
		rejected,
		undone_at,
	} = batch;
	return {
		batch: id,
		repeated: true,
		dryRun: false,
		undone: undone_at !== null,
		accepted,
		duplicates,
		differing,
		superseded,
		rejected,
		rejects: [],
	};
}

export const newBodyHash = (): Hash => createHash("sha256");
