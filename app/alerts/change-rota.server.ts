import type { Db } from "../../db/client.ts";
import { lockRota, writeRota } from "../../db/queries/alert-settings.server.ts";
import { type Actor, recordAudit } from "../audit/record-audit.server.ts";
import { AlertError } from "./alert-error.ts";
import type { RotaContent } from "./check-rota.ts";

/** Who takes turns and when they hand over, checked before; swaps that were arranged stay. */
export async function changeRota(
	db: Db,
	{
		rotaId,
		content,
		by,
	}: {
		readonly rotaId: number;
		readonly content: RotaContent;
		readonly by: Actor;
	},
	now: Date,
): Promise<void> {
	await db.transaction().execute(async (trx) => {
		const rota = await lockRota(trx, rotaId);
		if (!rota)
			throw new AlertError("unknown-rota", `there is no rota ${rotaId}`);
		const { id, ...before } = rota;
		await writeRota(trx, id, content);
		await recordAudit(
			trx,
			{
				by,
				action: "on-call-rota.changed",
				on: { type: "on-call-rota", id },
				before,
				after: { ...content },
			},
			now,
		);
	});
}
