import type { Db } from "../../db/client.ts";
import {
	insertSilence,
	isNewForm,
	tellPages,
} from "../../db/queries/alert-deeds.server.ts";
import { addEvents } from "../../db/queries/alert-evaluation.server.ts";
import { recordAudit } from "../audit/record-audit.server.ts";
import { AlertError } from "./alert-error.ts";
import { matches, type SilenceContent } from "./silence.ts";
import { subjectOf } from "./step-alert.ts";
import { type Acting, actorOf, takeAlert } from "./take-alert.server.ts";

/** A silence that covers this alert, with what it covers beside it; evaluation goes on. A form sent twice makes one. */
export async function silenceFromAlert(
	db: Db,
	{
		alertId,
		by,
		silence,
		key,
	}: {
		readonly alertId: number;
		readonly by: Acting;
		/** Checked: see checkSilence. */
		readonly silence: SilenceContent;
		readonly key: string;
	},
	now: Date,
): Promise<void> {
	await db.transaction().execute(async (trx) => {
		const alert = await takeAlert(trx, { alertId, by, action: "silence" }, now);
		const subject = subjectOf(
			{ ...alert.current, id: alert.ruleId, version: alert.currentVersion },
			alert.memberId,
			silence.matcher.as ?? null,
		);
		// Whoever may silence this one has no right over others by it.
		if (!matches(silence.matcher, subject))
			throw new AlertError(
				"bad-input",
				`'${JSON.stringify(silence.matcher)}' does not cover alert ${alertId}: a silence made from an alert has to`,
			);
		if (!(await isNewForm(trx, alertId, key))) return;
		const { matcher, from, until, comment } = silence;
		const id = await insertSilence(trx, {
			...{ matcher, from, until, comment },
			at: now,
			by: by.id,
		});
		await addEvents(trx, [
			{
				alertId,
				at: now,
				kind: "silenced",
				personId: by.id,
				content: { silenceId: id, until: until.toISOString(), comment, key },
			},
		]);
		await recordAudit(
			trx,
			{
				by: actorOf(by),
				action: "silence.created",
				on: { type: "silence", id },
				after: {
					matcher,
					from: from.toISOString(),
					until: until.toISOString(),
					comment,
				},
			},
			now,
		);
		await tellPages(trx);
	});
}
