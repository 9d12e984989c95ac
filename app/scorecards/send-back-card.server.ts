import type { Db } from "../../db/client.ts";
import { updateCard } from "../../db/queries/scorecards.server.ts";
import { actorOf, type CardAsker } from "./card-asker.ts";
import type { Refused } from "./card-problem.ts";
import { readText } from "./read-text.ts";
import { recordStep } from "./record-step.server.ts";
import { takeCard } from "./take-card.server.ts";

/** Back to draft, with what has to change. Its writer may take it back too: it publishes nothing. */
export async function sendBackCard(
	db: Db,
	{
		cardId,
		revision: seen,
		reason,
		by,
	}: {
		readonly cardId: number;
		readonly revision: number;
		readonly reason: string;
		readonly by: CardAsker;
	},
	now: Date,
): Promise<{ readonly revision: number } | Refused> {
	const read = readText(reason, "reason");
	if ("problems" in read) return read;
	return db.transaction().execute(async (trx) => {
		const taken = await takeCard(trx, {
			cardId,
			by,
			action: "review",
			step: "send-back",
			revision: seen,
			now,
		});
		if ("problems" in taken) return taken;
		const revision = await updateCard(trx, cardId, "draft");
		await recordStep(
			trx,
			{
				cardId,
				kind: "sent-back",
				by: actorOf(by),
				text: read.text,
				detail: { revision },
			},
			now,
		);
		return { revision };
	});
}
