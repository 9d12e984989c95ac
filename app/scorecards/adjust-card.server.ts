import type { Db } from "../../db/client.ts";
import { insertAdjustment } from "../../db/queries/scorecard-life.server.ts";
import { updateCard } from "../../db/queries/scorecards.server.ts";
import { actorOf, type CardAsker } from "./card-asker.ts";
import { problem, type Refused, refuse } from "./card-problem.ts";
import { isWithin } from "./check-points.ts";
import { compare, exactly, ZERO } from "./fraction.ts";
import { readText } from "./read-text.ts";
import { recordStep } from "./record-step.server.ts";
import { takeCard } from "./take-card.server.ts";

/** Points that the committee gives or takes for a cause outside the person's control. */
export async function adjustCard(
	db: Db,
	{
		cardId,
		revision: seen,
		points,
		reason,
		by,
	}: {
		readonly cardId: number;
		readonly revision: number;
		readonly points: string;
		readonly reason: string;
		readonly by: CardAsker;
	},
	now: Date,
): Promise<
	{ readonly adjustmentId: number; readonly revision: number } | Refused
> {
	const read = readText(reason, "reason");
	if ("problems" in read) return read;
	if (
		!isWithin(points, "-1000", "1000", 2) ||
		compare(exactly(points), ZERO) === 0
	)
		return refuse(problem("points", "points", points, "-1000..1000"));
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
		const adjustmentId = await insertAdjustment(trx, {
			cardId,
			points,
			reason: read.text,
			by: by.id,
			now,
		});
		const revision = await updateCard(trx, cardId);
		await recordStep(
			trx,
			{
				cardId,
				kind: "points-given",
				by: actorOf(by),
				text: read.text,
				detail: { adjustmentId, points },
			},
			now,
		);
		return { adjustmentId, revision };
	});
}
