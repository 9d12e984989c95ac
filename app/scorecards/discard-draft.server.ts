import type { Db } from "../../db/client.ts";
import { findVersion } from "../../db/queries/scorecard-versions.server.ts";
import { deleteCard } from "../../db/queries/scorecards.server.ts";
import { recordAudit } from "../audit/record-audit.server.ts";
import { actorOf, type CardAsker } from "./card-asker.ts";
import type { Refused } from "./card-problem.ts";
import { takeCard } from "./take-card.server.ts";

/** A draft that nobody wants goes with its timeline; the audit trail keeps what it said. */
export async function discardDraft(
	db: Db,
	{
		cardId,
		revision,
		by,
	}: {
		readonly cardId: number;
		readonly revision: number;
		readonly by: CardAsker;
	},
	now: Date,
): Promise<{ readonly discarded: true } | Refused> {
	return db.transaction().execute(async (trx) => {
		const taken = await takeCard(trx, {
			cardId,
			by,
			action: "write",
			step: "discard",
			revision,
			now,
		});
		if ("problems" in taken) return taken;
		const { card } = taken;
		const draft = await findVersion(trx, cardId, 1);
		await deleteCard(trx, cardId);
		await recordAudit(
			trx,
			{
				by: actorOf(by),
				action: "scorecard.discarded",
				on: { type: "scorecard", id: cardId },
				before: {
					personId: card.person_id,
					from: card.from_day,
					to: card.to_day,
					content: draft?.content ?? null,
				},
			},
			now,
		);
		return { discarded: true };
	});
}
