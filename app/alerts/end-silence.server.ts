import type { Db } from "../../db/client.ts";
import {
	lockSilence,
	markSilenceEnded,
	tellPages,
} from "../../db/queries/alert-deeds.server.ts";
import { addEvents } from "../../db/queries/alert-evaluation.server.ts";
import { recordAudit } from "../audit/record-audit.server.ts";
import { AlertError } from "./alert-error.ts";
import { matches } from "./silence.ts";
import { subjectOf } from "./step-alert.ts";
import { type Acting, actorOf, takeAlert } from "./take-alert.server.ts";

/** Ends a silence early, from the page of an alert that it holds; what still fires is told at the next tick. Doing it again changes nothing. */
export async function endSilence(
	db: Db,
	{
		alertId,
		silenceId,
		by,
	}: {
		readonly alertId: number;
		readonly silenceId: number;
		readonly by: Acting;
	},
	now: Date,
): Promise<void> {
	await db.transaction().execute(async (trx) => {
		const alert = await takeAlert(trx, { alertId, by, action: "silence" }, now);
		const silence = await lockSilence(trx, silenceId);
		if (!silence)
			throw new AlertError("bad-input", `there is no silence '${silenceId}'`);
		const rule = {
			...alert.current,
			id: alert.ruleId,
			version: alert.currentVersion,
		};
		const subject = subjectOf(rule, alert.memberId, silence.matcher.as ?? null);
		if (!matches(silence.matcher, subject))
			throw new AlertError(
				"not-allowed",
				`silence '${silenceId}' does not hold alert ${alertId}: it can be ended from an alert that it holds`,
			);
		if (silence.ended_at !== null || silence.until <= now) return;
		await markSilenceEnded(trx, silenceId, { personId: by.id, at: now });
		await addEvents(trx, [
			{
				alertId,
				at: now,
				kind: "silence-ended",
				personId: by.id,
				content: { silenceId },
			},
		]);
		await recordAudit(
			trx,
			{
				by: actorOf(by),
				action: "silence.ended",
				on: { type: "silence", id: silenceId },
				before: {
					matcher: silence.matcher,
					until: silence.until.toISOString(),
					comment: silence.comment,
				},
			},
			now,
		);
		await tellPages(trx);
	});
}
