import type { Db } from "../../db/client.ts";
import { announceOutbox } from "../../db/queries/messages.server.ts";
import { replayOutbox } from "../../db/queries/outbox.server.ts";
import { type Actor, recordAudit } from "../audit/record-audit.server.ts";

/** Dead letters begin anew, one or all, each under the key it had: who got it after all knows it again. */
export async function replayDead(
	db: Db,
	{ id, by }: { readonly id: number | "all"; readonly by: Actor },
	now: Date,
): Promise<number> {
	return db.transaction().execute(async (trx) => {
		const ids = await replayOutbox(trx, id, now);
		if (ids.length === 0) return 0;
		await announceOutbox(trx);
		await recordAudit(
			trx,
			{
				by,
				action: "outbox.replayed",
				on: { type: "outbox", id: id === "all" ? "all" : id },
				after: { count: ids.length },
			},
			now,
		);
		return ids.length;
	});
}
