import os from "node:os";
import { BatchWriter } from "../app/ingest/batch-writer.server.ts";
import {
	type IngestAnswer,
	type IngestContext,
	type IngestRequest,
	ingestBatch,
} from "../app/ingest/ingest-batch.server.ts";
import type { RecordChunk } from "../app/ingest/record-chunk.ts";
import { loadMasterData } from "../app/master/load-master-data.server.ts";
import { orderLines } from "../app/metrics/kinds/order-lines.ts";
import type { Db } from "../db/client.ts";
import type { TestDatabase } from "./test-database.ts";

export const NOW = new Date("2026-11-22T12:00:00Z");

export async function buildSource(db: Db, key = "shop"): Promise<number> {
	const { id } = await db
		.insertInto("source")
		.values({ key, name: key })
		.returning("id")
		.executeTakeFirstOrThrow();
	return id;
}

export async function buildIngest({
	db,
	pool,
}: TestDatabase): Promise<IngestContext> {
	return {
		db,
		writer: new BatchWriter(pool),
		master: await loadMasterData(db),
		spoolFolder: os.tmpdir(),
		now: () => NOW,
	};
}

/** Objects as a sender would have put them into a body. */
export async function* chunksOf(
	values: readonly unknown[],
): AsyncIterable<RecordChunk> {
	yield {
		records: values.map((value, at) => ({
			line: at + 1,
			value,
			content: () => JSON.stringify(value),
		})),
		unreadable: [],
	};
}

export const buildOrderLine = (overrides: Record<string, unknown> = {}) => ({
	id: "O-1-1",
	ordered_at: "2026-11-20T10:00:00+08:00",
	order_id: "O-1",
	quantity: 1,
	currency: "CNY",
	revenue: 100,
	...overrides,
});

/** Sends order lines (or another kind's facts) as one batch. */
export const send = (
	context: IngestContext,
	sourceId: number,
	values: readonly unknown[],
	overrides: Partial<IngestRequest> = {},
): Promise<IngestAnswer> =>
	ingestBatch(context, {
		kind: orderLines,
		sourceId,
		via: "http",
		sentBy: "test",
		receivedAt: NOW.getTime(),
		chunks: chunksOf(values),
		...overrides,
	});
