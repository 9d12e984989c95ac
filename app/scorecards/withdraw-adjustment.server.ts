import type { Db } from "../../db/client.ts";
import { withdrawAdjustmentRow } from "../../db/queries/scorecard-life.server.ts";
import { updateCard } from "../../db/queries/scorecards.server.ts";
import { actorOf, type CardAsker } from "./card-asker.ts";
import { problem, type Refused, refuse } from "./card-problem.ts";
import { readText } from "./read-text.ts";
import { recordStep } from "./record-step.server.ts";
import { takeCard } from "./take-card.server.ts";

/** Points that were given or taken count no more; that they once did stays readable. */
export async function withdrawAdjustment(
	db: Db,
	{
		cardId,
		adjustmentId,
		revision: seen,
		reason,
		by,
	}: {
		readonly cardId: number;
		readonly adjustmentId: number;
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
			action: "adjust",
			in: ["published", "closing"],
			revision: seen,
			now,
		});
		if ("problems" in taken) return taken;
		const withdrawn = await withdrawAdjustmentRow(trx, {
			cardId,
			id: adjustmentId,
			now,
		});
		if (!withdrawn) return refuse(problem("gone", "adjustment", adjustmentId));
		const revision = await updateCard(trx, cardId);
		await recordStep(
			trx,
			{
				cardId,
				kind: "points-withdrawn",
				by: actorOf(by),
				text: read.text,
				detail: { adjustmentId, ...withdrawn },
			},
			now,
		);
		return { revision };
	});
}
