import type { Trx } from "../../db/client.ts";
import { insertEvent } from "../../db/queries/scorecard-life.server.ts";
import { type Actor, recordAudit } from "../audit/record-audit.server.ts";
import type { CardEventKind } from "./card-event.ts";

export interface Step {
	readonly cardId: number;
	readonly kind: CardEventKind;
	readonly by: Actor;
	readonly lineId?: string;
	/** A reason or comment, for the timeline. */
	readonly text?: string;
	/** For the timeline and the trail both; money is never in it. */
	readonly detail?: Readonly<Record<string, unknown>>;
	/** What was before, for the trail alone. */
	readonly before?: Readonly<Record<string, unknown>>;
	/** What is after beyond the detail, for the trail alone. */
	readonly after?: Readonly<Record<string, unknown>>;
}

/** A step of a card's life in its timeline and in the audit trail, inside the transaction that makes it. */
export async function recordStep(
	trx: Trx,
	{ cardId, kind, by, lineId, text, detail, before, after }: Step,
	now: Date,
): Promise<void> {
	await insertEvent(trx, {
		card_id: cardId,
		at: now,
		kind,
		person_id: by.personId,
		actor: by.name,
		line_id: lineId ?? null,
		text: text ?? null,
		detail: detail === undefined ? null : JSON.stringify(detail),
	});
	await recordAudit(
		trx,
		{
			by,
			action: `scorecard.${kind}`,
			on: { type: "scorecard", id: cardId },
			before,
			after: {
				...(lineId !== undefined && { lineId }),
				...(text !== undefined && { text }),
				...detail,
				...after,
			},
		},
		now,
	);
}
