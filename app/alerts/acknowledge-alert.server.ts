import type { Db } from "../../db/client.ts";
import {
	setAcknowledged,
	tellPages,
} from "../../db/queries/alert-deeds.server.ts";
import { addEvents } from "../../db/queries/alert-evaluation.server.ts";
import { recordAudit } from "../audit/record-audit.server.ts";
import { AlertError } from "./alert-error.ts";
import {
	type Acting,
	actorOf,
	LONGEST_TEXT,
	takeAlert,
} from "./take-alert.server.ts";

export type Acknowledged =
	| { readonly outcome: "done" }
	/** Somebody is on it already: who, and since when. */
	| {
			readonly outcome: "already";
			readonly personId: number;
			readonly at: Date;
	  };

/** Says that somebody is on it, which stops escalation. Of two at once the first wins, and the second is told who it was. */
export async function acknowledgeAlert(
	db: Db,
	{
		alertId,
		by,
		comment,
	}: {
		readonly alertId: number;
		readonly by: Acting;
		/** May be empty. */
		readonly comment: string;
	},
	now: Date,
): Promise<Acknowledged> {
	return db.transaction().execute(async (trx) => {
		const alert = await takeAlert(
			trx,
			{ alertId, by, action: "acknowledge" },
			now,
		);
		if (alert.endedAt !== null)
			throw new AlertError(
				"alert-is-over",
				`alert ${alertId} ended ${alert.endedAt.toISOString()}: only one that is open can be acknowledged`,
			);
		if (alert.acknowledgedBy !== null && alert.acknowledgedAt !== null)
			return {
				outcome: "already",
				personId: alert.acknowledgedBy,
				at: alert.acknowledgedAt,
			};
		const said = comment.trim().slice(0, LONGEST_TEXT);
		await setAcknowledged(trx, alertId, { personId: by.id, at: now }, null);
		await addEvents(trx, [
			{
				alertId,
				at: now,
				kind: "acknowledged",
				personId: by.id,
				content: { comment: said },
			},
		]);
		await recordAudit(
			trx,
			{
				by: actorOf(by),
				action: "alert.acknowledged",
				on: { type: "alert", id: alertId },
				after: { comment: said },
			},
			now,
		);
		await tellPages(trx);
		return { outcome: "done" };
	});
}
