import type { readBatchPage } from "../../ingest/batch-page.server.ts";
import type { BatchDetail, BatchRow } from "../../ui/batch-row.ts";

type Stored = NonNullable<Awaited<ReturnType<typeof readBatchPage>>>["batch"];

export const batchRow = (batch: Stored): BatchRow => ({
	id: batch.id,
	kind: batch.kind,
	source: batch.source_name,
	via: batch.via,
	fileName: batch.file_name,
	sentBy: batch.sent_by,
	receivedAt: batch.received_at.toISOString(),
	accepted: batch.accepted,
	duplicates: batch.duplicates,
	superseded: batch.superseded,
	rejected: batch.rejected,
	undoneAt: batch.undone_at?.toISOString() ?? null,
});

export const batchDetail = (batch: Stored): BatchDetail => ({
	...batchRow(batch),
	committedAt: batch.committed_at.toISOString(),
	differing: batch.differing,
	firstDay: batch.first_day,
	lastDay: batch.last_day,
	idempotencyKey: batch.idempotency_key,
	undoneBy: batch.undone_by,
	undoReason: batch.undo_reason,
});
