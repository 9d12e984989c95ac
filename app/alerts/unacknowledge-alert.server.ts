import type { Db } from "../../db/client.ts";
import {
	setAcknowledged,
	tellPages,
} from "../../db/queries/alert-deeds.server.ts";
import { addEvents } from "../../db/queries/alert-evaluation.server.ts";
import { recordAudit } from "../audit/record-audit.server.ts";
import { nextEscalation } from "./escalation.ts";
import { type Acting, actorOf, takeAlert } from "./take-alert.server.ts";

/** Gives an alert back: nobody is on it any more, so what was still to be escalated goes on. Doing it again changes nothing. */
export async function unacknowledgeAlert(
	db: Db,
	{ alertId, by }: { readonly alertId: number; readonly by: Acting },
	now: Date,
): Promise<void> {
	await db.transaction().execute(async (trx) => {
		const alert = await takeAlert(
			trx,
			{ alertId, by, action: "acknowledge" },
			now,
		);
		if (alert.acknowledgedBy === null || alert.endedAt !== null) return;
		// Counted from this moment: a step that came due meanwhile does not go out at once.
		const next = nextEscalation({
			steps: alert.escalation ?? [],
			firedAt: now.getTime(),
			stepsDone: alert.stepsDone,
			acknowledged: false,
		});
		await setAcknowledged(
			trx,
			alertId,
			null,
			next === null ? null : new Date(next.dueAt),
		);
		await addEvents(trx, [
			{
				alertId,
				at: now,
				kind: "unacknowledged",
				personId: by.id,
				content: {},
			},
		]);
		await recordAudit(
			trx,
			{
				by: actorOf(by),
				action: "alert.unacknowledged",
				on: { type: "alert", id: alertId },
				before: { acknowledgedBy: alert.acknowledgedBy },
			},
			now,
		);
		await tellPages(trx);
	});
}
