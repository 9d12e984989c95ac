import type { Db } from "../../db/client.ts";
import { tellPages } from "../../db/queries/alert-deeds.server.ts";
import { lockMetrics } from "../../db/queries/alert-evaluation.server.ts";
import {
	lockRule,
	markRuleDeleted,
} from "../../db/queries/alert-rules.server.ts";
import { type Actor, recordAudit } from "../audit/record-audit.server.ts";
import { AlertError } from "./alert-error.ts";
import { endRuleAlerts } from "./end-rule-alerts.server.ts";

/** Takes a rule out of force for good; its history stays readable. */
export async function deleteRule(
	db: Db,
	{
		ruleId,
		reason,
		by,
	}: {
		readonly ruleId: number;
		readonly reason: string;
		readonly by: Actor & { readonly personId: number };
	},
	now: Date,
): Promise<void> {
	await db.transaction().execute(async (trx) => {
		const rule = await lockRule(trx, ruleId);
		if (!rule)
			throw new AlertError("unknown-rule", `there is no rule ${ruleId}`);
		await lockMetrics(trx, [rule.metric]);
		await markRuleDeleted(trx, ruleId, now);
		await endRuleAlerts(
			trx,
			{ ruleId, personId: by.personId, version: null },
			now,
		);
		await tellPages(trx);
		await recordAudit(
			trx,
			{
				by,
				action: "alert-rule.deleted",
				on: { type: "alert-rule", id: ruleId },
				before: { name: rule.name, version: rule.version },
				after: { reason },
			},
			now,
		);
	});
}
