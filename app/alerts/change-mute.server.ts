import type { Db } from "../../db/client.ts";
import { lockMute, writeMute } from "../../db/queries/alert-settings.server.ts";
import { type Actor, recordAudit } from "../audit/record-audit.server.ts";
import { AlertError } from "./alert-error.ts";
import type { MuteContent } from "./check-mute.ts";

/** What a mute timing mutes and when, checked before. */
export async function changeMute(
	db: Db,
	{
		muteId,
		content,
		by,
	}: {
		readonly muteId: number;
		readonly content: MuteContent;
		readonly by: Actor;
	},
	now: Date,
): Promise<void> {
	await db.transaction().execute(async (trx) => {
		const mute = await lockMute(trx, muteId);
		if (!mute)
			throw new AlertError("unknown-mute", `there is no mute timing ${muteId}`);
		const { id, ...before } = mute;
		await writeMute(trx, id, content);
		await recordAudit(
			trx,
			{
				by,
				action: "mute-timing.changed",
				on: { type: "mute-timing", id },
				before,
				after: { ...content },
			},
			now,
		);
	});
}
