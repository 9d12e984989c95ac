import type { Db } from "../../db/client.ts";
import {
	isHere,
	setAssignee,
	tellPages,
} from "../../db/queries/alert-deeds.server.ts";
import { addEvents } from "../../db/queries/alert-evaluation.server.ts";
import { recordAudit } from "../audit/record-audit.server.ts";
import { AlertError } from "./alert-error.ts";
import { type Acting, actorOf, takeAlert } from "./take-alert.server.ts";

/** Gives an alert to somebody, or to nobody; doing it again changes nothing. */
export async function assignAlert(
	db: Db,
	{
		alertId,
		by,
		to,
	}: {
		readonly alertId: number;
		readonly by: Acting;
		readonly to: number | null;
	},
	now: Date,
): Promise<void> {
	await db.transaction().execute(async (trx) => {
		const alert = await takeAlert(trx, { alertId, by, action: "assign" }, now);
		if (alert.endedAt !== null)
			throw new AlertError(
				"alert-is-over",
				`alert ${alertId} ended ${alert.endedAt.toISOString()}: only one that is open can be given to somebody`,
			);
		if (alert.assigneeId === to) return;
		if (to !== null && !(await isHere(trx, to, now)))
			throw new AlertError(
				"bad-input",
				`person '${to}': somebody of the directory who has not left is allowed`,
			);
		await setAssignee(trx, alertId, to);
		await addEvents(trx, [
			{
				alertId,
				at: now,
				kind: "assigned",
				personId: by.id,
				content: { to },
			},
		]);
		await recordAudit(
			trx,
			{
				by: actorOf(by),
				action: "alert.assigned",
				on: { type: "alert", id: alertId },
				before: { to: alert.assigneeId },
				after: { to },
			},
			now,
		);
		await tellPages(trx);
	});
}
