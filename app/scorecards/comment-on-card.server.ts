import type { Db } from "../../db/client.ts";
import { linesInForce } from "../../db/queries/scorecard-versions.server.ts";
import { actorOf, type CardAsker } from "./card-asker.ts";
import { problem, type Refused, refuse } from "./card-problem.ts";
import { readText } from "./read-text.ts";
import { recordStep } from "./record-step.server.ts";
import { takeCard } from "./take-card.server.ts";

/** What somebody has to say about a card or one of its lines, in whatever state it is. */
export async function commentOnCard(
	db: Db,
	{
		cardId,
		lineId,
		text,
		by,
	}: {
		readonly cardId: number;
		readonly lineId?: string;
		readonly text: string;
		readonly by: CardAsker;
	},
	now: Date,
): Promise<{ readonly commented: true } | Refused> {
	const read = readText(text, "comment");
	if ("problems" in read) return read;
	return db.transaction().execute(async (trx) => {
		const taken = await takeCard(trx, { cardId, by, action: "comment", now });
		if ("problems" in taken) return taken;
		if (lineId !== undefined) {
			const lines = await linesInForce(trx, cardId);
			if (!lines.includes(lineId))
				return refuse(problem("line", "line", lineId, lines));
		}
		await recordStep(
			trx,
			{ cardId, kind: "commented", by: actorOf(by), lineId, text: read.text },
			now,
		);
		return { commented: true };
	});
}
