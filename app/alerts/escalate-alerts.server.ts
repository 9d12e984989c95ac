import type { Db } from "../../db/client.ts";
import {
	addEvents,
	announce,
} from "../../db/queries/alert-evaluation.server.ts";
import {
	noteEscalated,
	takeDueEscalations,
} from "../../db/queries/announcements.server.ts";
import { nextEscalation } from "./escalation.ts";

/** Tells the next step's people of what nobody has acknowledged. Answers with how many alerts went a step further. */
export async function escalateAlerts(db: Db, now: Date): Promise<number> {
	return db.transaction().execute(async (trx) => {
		const due = await takeDueEscalations(trx, now);
		for (const alert of due) {
			const { steps } = alert;
			const step = steps[alert.stepsDone];
			if (!step) continue;
			const next = nextEscalation({
				steps,
				firedAt: alert.firedAt.getTime(),
				stepsDone: alert.stepsDone + 1,
				acknowledged: false,
			});
			await noteEscalated(
				trx,
				alert.alertId,
				alert.stepsDone + 1,
				next && new Date(Math.max(next.dueAt, now.getTime() + 1)),
			);
		}
		await announce(
			trx,
			due.map((alert) => ({
				alertId: alert.alertId,
				reason: "escalated",
				as: alert.toldAs,
				receivers: alert.steps[alert.stepsDone]?.receivers ?? [],
				basis: alert.basis,
				at: now,
			})),
		);
		await addEvents(
			trx,
			due.map((alert) => ({
				alertId: alert.alertId,
				at: now,
				kind: "escalated",
				content: { step: alert.stepsDone + 1, of: alert.steps.length },
			})),
		);
		return due.length;
	});
}
