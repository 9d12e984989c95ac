import type { Db } from "../../db/client.ts";
import { lockMute, writeMute } from "../../db/queries/alert-settings.server.ts";
import { type Actor, recordAudit } from "../audit/record-audit.server.ts";
import { AlertError } from "./alert-error.ts";

/** Takes a mute timing out of force; what it holds back is told at the next evaluation, if it is still so. */
export async function deleteMute(
	db: Db,
	{ muteId, by }: { readonly muteId: number; readonly by: Actor },
	now: Date,
): Promise<void> {
	await db.transaction().execute(async (trx) => {
		const mute = await lockMute(trx, muteId);
		if (!mute)
			throw new AlertError("unknown-mute", `there is no mute timing ${muteId}`);
		const { id, ...before } = mute;
		await writeMute(trx, id, { deletedAt: now });
		await recordAudit(
			trx,
			{
				by,
				action: "mute-timing.deleted",
				on: { type: "mute-timing", id },
				before,
			},
			now,
		);
	});
}
