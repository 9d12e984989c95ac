import type { Db } from "../../db/client.ts";
import {
	addEvents,
	announce,
} from "../../db/queries/alert-evaluation.server.ts";
import {
	noteEscalated,
	takeDueEscalations,
} from "../../db/queries/announcements.server.ts";
import { parseScope } from "../metrics/scope.ts";
import { nextEscalation } from "./escalation.ts";
import { quietNow } from "./quiet-now.server.ts";

/** Tells the next step's people of what nobody has acknowledged and nothing silences. Answers with how many alerts went a step further. */
export async function escalateAlerts(db: Db, now: Date): Promise<number> {
	return db.transaction().execute(async (trx) => {
		const taken = await takeDueEscalations(trx, now);
		if (taken.length === 0) return 0;
		const quiet = await quietNow(trx, now);
		// What is quiet now stays due: it goes on at the first tick after the silence or the muted hours.
		const due = taken.filter((alert) => {
			const { silencedBy, mutedBy } = quiet({
				...alert,
				scope: parseScope(alert.scope),
				as: alert.toldAs,
			});
			return silencedBy === null && mutedBy === null;
		});
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
