import type { Pool } from "pg";
import { lockBatch, markUndone } from "../../db/queries/batches.server.ts";
import { withdrawBatch } from "../../db/queries/sort-versions.server.ts";
import { mixedTransaction } from "../../db/raw-transaction.ts";
import { type Actor, recordAudit } from "../audit/record-audit.server.ts";
import { kindByKey } from "../metrics/kinds/all.ts";

export interface UndoRequest {
	readonly batch: number;
	readonly by: Actor;
	readonly reason: string;
	readonly now: Date;
}

export type UndoResult =
	| {
			readonly outcome: "undone";
			readonly withdrawn: number;
			readonly restored: number;
	  }
	| { readonly outcome: "not-found" | "already-undone" };

/** Takes a batch back: of each of its facts the version before returns. Its rows stay on record, with who undid it and why. */
export function undoBatch(
	pool: Pool,
	{ batch, by, reason, now }: UndoRequest,
): Promise<UndoResult> {
	return mixedTransaction(pool, async (client, trx): Promise<UndoResult> => {
		const found = await lockBatch(client, batch);
		const kind = found && kindByKey(found.kind);
		if (!found || !kind) return { outcome: "not-found" };
		if (found.undone_at !== null) return { outcome: "already-undone" };
		await markUndone(client, batch, by.name, reason, now);
		const moved = await withdrawBatch(client, kind, batch);
		await recordAudit(
			trx,
			{
				by,
				action: "batch.undone",
				on: { type: "batch", id: batch },
				after: { kind: found.kind, reason, ...moved },
			},
			now,
		);
		return { outcome: "undone", ...moved };
	});
}
