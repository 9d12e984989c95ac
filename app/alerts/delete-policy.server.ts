import type { Db } from "../../db/client.ts";
import { currentRules } from "../../db/queries/alert-rules.server.ts";
import {
	lockPolicies,
	writePolicy,
} from "../../db/queries/alert-settings.server.ts";
import { type Actor, recordAudit } from "../audit/record-audit.server.ts";
import { AlertError } from "./alert-error.ts";

/** Takes a policy out of force. Refused while a rule names it: what fires next would escalate to nobody. Running alerts carry a copy. */
export async function deletePolicy(
	db: Db,
	{ policyId, by }: { readonly policyId: number; readonly by: Actor },
	now: Date,
): Promise<void> {
	await db.transaction().execute(async (trx) => {
		const policy = (await lockPolicies(trx)).find(({ id }) => id === policyId);
		if (!policy)
			throw new AlertError("unknown-policy", `there is no policy ${policyId}`);
		const users = (await currentRules(trx))
			.filter(({ escalationPolicyId }) => escalationPolicyId === policyId)
			.map(({ name }) => `rule '${name}'`);
		if (users.length > 0)
			throw new AlertError(
				"in-use",
				`policy '${policy.name}' is named by ${users.join(", ")}: change these first`,
			);
		const { id, ...before } = policy;
		await writePolicy(trx, id, { deletedAt: now });
		await recordAudit(
			trx,
			{
				by,
				action: "escalation-policy.deleted",
				on: { type: "escalation-policy", id },
				before,
			},
			now,
		);
	});
}
