import type { Db } from "../../db/client.ts";
import {
	insertSilence,
	tellPages,
} from "../../db/queries/alert-deeds.server.ts";
import { addEvents } from "../../db/queries/alert-evaluation.server.ts";
import { mineOf } from "../../db/queries/alert-list.server.ts";
import { currentRules } from "../../db/queries/alert-rules.server.ts";
import {
	isSentForm,
	openOrFiredAfter,
} from "../../db/queries/silences.server.ts";
import { recordAudit } from "../audit/record-audit.server.ts";
import { AlertError } from "./alert-error.ts";
import { mutedAlerts } from "./muted-alerts.ts";
import type { SilenceContent } from "./silence.ts";
import { MOST_ALERTS } from "./silence-list.server.ts";
import { maySilence } from "./silence-policy.ts";
import { type Acting, actorOf } from "./take-alert.server.ts";

/** A silence of whatever its matcher names; alerts that it mutes at once say so. A form sent twice makes one. */
export async function createSilence(
	db: Db,
	{
		silence,
		key,
		by,
	}: {
		/** Checked: see checkSilence. */
		readonly silence: SilenceContent;
		readonly key: string;
		readonly by: Acting;
	},
	now: Date,
): Promise<void> {
	await db.transaction().execute(async (trx) => {
		const { matcher, from, until, comment } = silence;
		const rules = await currentRules(trx);
		const rule = rules.find(({ id }) => id === matcher.ruleId) ?? null;
		const person = { ...(await mineOf(trx, by.id, now)), ...by };
		if (!maySilence(person, matcher, rule).allowed)
			throw new AlertError(
				"not-allowed",
				`'${by.name}' may not silence '${JSON.stringify(matcher)}': the rule's owner, the team or the people of the line that it names, executives, metric owners and admins may`,
			);
		if (await isSentForm(trx, key)) return;
		const id = await insertSilence(trx, {
			...{ matcher, from, until, comment, key },
			at: now,
			by: by.id,
		});
		if (from <= now) {
			const open = await openOrFiredAfter(trx, now, MOST_ALERTS);
			await addEvents(
				trx,
				mutedAlerts(open, matcher).map((alert) => ({
					alertId: alert.id,
					at: now,
					kind: "silenced",
					personId: by.id,
					content: { silenceId: id, until: until.toISOString(), comment },
				})),
			);
		}
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
