import type { Db } from "../../db/client.ts";
import {
	lockSilence,
	markSilenceEnded,
	tellPages,
} from "../../db/queries/alert-deeds.server.ts";
import { addEvents } from "../../db/queries/alert-evaluation.server.ts";
import { mineOf } from "../../db/queries/alert-list.server.ts";
import { currentRules } from "../../db/queries/alert-rules.server.ts";
import { openOrFiredAfter } from "../../db/queries/silences.server.ts";
import { recordAudit } from "../audit/record-audit.server.ts";
import { AlertError } from "./alert-error.ts";
import { mutedAlerts } from "./muted-alerts.ts";
import { MOST_ALERTS } from "./silence-list.server.ts";
import { mayEndSilence } from "./silence-policy.ts";
import { type Acting, actorOf } from "./take-alert.server.ts";

/** Ends a silence early, whether it holds already or is to come; what still fires is told at the next tick. Doing it again changes nothing. */
export async function endAnySilence(
	db: Db,
	{ silenceId, by }: { readonly silenceId: number; readonly by: Acting },
	now: Date,
): Promise<void> {
	await db.transaction().execute(async (trx) => {
		const silence = await lockSilence(trx, silenceId);
		if (!silence)
			throw new AlertError("bad-input", `there is no silence '${silenceId}'`);
		const { matcher, until, comment } = silence;
		const rules = await currentRules(trx);
		const rule = rules.find(({ id }) => id === matcher.ruleId) ?? null;
		const person = { ...(await mineOf(trx, by.id, now)), ...by };
		const of = { matcher, authorId: silence.created_by };
		if (!mayEndSilence(person, of, rule).allowed)
			throw new AlertError(
				"not-allowed",
				`'${by.name}' may not end silence ${silenceId}: who made it, the rule's owner, the team or the people of the line that it names, executives, metric owners and admins may`,
			);
		if (silence.ended_at !== null || until <= now) return;
		await markSilenceEnded(trx, silenceId, { personId: by.id, at: now });
		if (silence.since <= now) {
			const open = await openOrFiredAfter(trx, now, MOST_ALERTS);
			await addEvents(
				trx,
				mutedAlerts(open, matcher).map((alert) => ({
					alertId: alert.id,
					at: now,
					kind: "silence-ended",
					personId: by.id,
					content: { silenceId },
				})),
			);
		}
		await recordAudit(
			trx,
			{
				by: actorOf(by),
				action: "silence.ended",
				on: { type: "silence", id: silenceId },
				before: { matcher, until: until.toISOString(), comment },
			},
			now,
		);
		await tellPages(trx);
	});
}
