import type { Db } from "../../db/client.ts";
import { insertRota } from "../../db/queries/alert-settings.server.ts";
import { type Actor, recordAudit } from "../audit/record-audit.server.ts";
import type { RotaContent } from "./check-rota.ts";

/** A rota, checked before; answers with its number. */
export async function createRota(
	db: Db,
	{ content, by }: { readonly content: RotaContent; readonly by: Actor },
	now: Date,
): Promise<number> {
	return db.transaction().execute(async (trx) => {
		const id = await insertRota(trx, content);
		await recordAudit(
			trx,
			{
				by,
				action: "on-call-rota.created",
				on: { type: "on-call-rota", id },
				after: { ...content },
			},
			now,
		);
		return id;
	});
}
