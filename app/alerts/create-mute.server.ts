import type { Db } from "../../db/client.ts";
import { insertMute } from "../../db/queries/alert-settings.server.ts";
import { type Actor, recordAudit } from "../audit/record-audit.server.ts";
import type { MuteContent } from "./check-mute.ts";

/** A mute timing, checked before; it holds from the next evaluation on. Answers with its number. */
export async function createMute(
	db: Db,
	{ content, by }: { readonly content: MuteContent; readonly by: Actor },
	now: Date,
): Promise<number> {
	return db.transaction().execute(async (trx) => {
		const id = await insertMute(trx, content);
		await recordAudit(
			trx,
			{
				by,
				action: "mute-timing.created",
				on: { type: "mute-timing", id },
				after: { ...content },
			},
			now,
		);
		return id;
	});
}
