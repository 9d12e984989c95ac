import type { Db } from "../../db/client.ts";
import {
	lockPolicies,
	writePolicy,
} from "../../db/queries/alert-settings.server.ts";
import { type Actor, recordAudit } from "../audit/record-audit.server.ts";
import { AlertError } from "./alert-error.ts";
import type { EscalationStep } from "./escalation.ts";

/** A policy's steps, checked before. Alerts that run carry a copy and go on as they began. */
export async function changePolicy(
	db: Db,
	{
		policyId,
		content,
		by,
	}: {
		readonly policyId: number;
		readonly content: {
			readonly name: string;
			readonly steps: readonly EscalationStep[];
		};
		readonly by: Actor;
	},
	now: Date,
): Promise<void> {
	await db.transaction().execute(async (trx) => {
		const policy = (await lockPolicies(trx)).find(({ id }) => id === policyId);
		if (!policy)
			throw new AlertError("unknown-policy", `there is no policy ${policyId}`);
		const { id, ...before } = policy;
		await writePolicy(trx, id, content);
		await recordAudit(
			trx,
			{
				by,
				action: "escalation-policy.changed",
				on: { type: "escalation-policy", id },
				before,
				after: { ...content },
			},
			now,
		);
	});
}
