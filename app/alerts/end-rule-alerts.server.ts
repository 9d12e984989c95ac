import type { Trx } from "../../db/client.ts";
import { addEvents } from "../../db/queries/alert-evaluation.server.ts";
import { endOpenAlerts } from "../../db/queries/alert-rules.server.ts";

/** Ends what is open of a rule that no longer asks the same, inside the transaction that changes it. Nobody is told; the timeline says by whom. */
export async function endRuleAlerts(
	trx: Trx,
	{
		ruleId,
		personId,
		version,
	}: {
		readonly ruleId: number;
		readonly personId: number;
		/** The new one; null where the rule was deleted. */
		readonly version: number | null;
	},
	now: Date,
): Promise<void> {
	const ended = await endOpenAlerts(trx, ruleId, now);
	await addEvents(
		trx,
		ended.map((alertId) => ({
			alertId,
			at: now,
			kind: "rule-changed",
			personId,
			content: { version },
		})),
	);
}
