import type { Db } from "../../db/client.ts";
import { insertPolicy } from "../../db/queries/alert-settings.server.ts";
import { type Actor, recordAudit } from "../audit/record-audit.server.ts";
import type { EscalationStep } from "./escalation.ts";

/** An escalation policy, checked before; answers with its number. */
export async function createPolicy(
	db: Db,
	{
		content,
		by,
	}: {
		readonly content: {
			readonly name: string;
			readonly steps: readonly EscalationStep[];
		};
		readonly by: Actor;
	},
	now: Date,
): Promise<number> {
	return db.transaction().execute(async (trx) => {
		const id = await insertPolicy(trx, content);
		await recordAudit(
			trx,
			{
				by,
				action: "escalation-policy.created",
				on: { type: "escalation-policy", id },
				after: { ...content },
			},
			now,
		);
		return id;
	});
}
