import type { Db } from "../../db/client.ts";
import {
	deleteRuling,
	putRuling,
} from "../../db/queries/scorecard-life.server.ts";
import { linesInForce } from "../../db/queries/scorecard-versions.server.ts";
import { updateCard } from "../../db/queries/scorecards.server.ts";
import { actorOf, type CardAsker } from "./card-asker.ts";
import { problem, type Refused, refuse } from "./card-problem.ts";
import { isWithin } from "./check-points.ts";
import { readText } from "./read-text.ts";
import { recordStep } from "./record-step.server.ts";
import type { Ruling } from "./score.ts";
import { takeCard } from "./take-card.server.ts";

/** The committee's word on one line, in place of an earlier one; null takes it back. */
export async function ruleOnLine(
	db: Db,
	{
		cardId,
		lineId,
		revision: seen,
		ruling,
		reason,
		by,
	}: {
		readonly cardId: number;
		readonly lineId: string;
		readonly revision: number;
		readonly ruling: Ruling | null;
		readonly reason: string;
		readonly by: CardAsker;
	},
	now: Date,
): Promise<{ readonly revision: number } | Refused> {
	const read = readText(reason, "reason");
	if ("problems" in read) return read;
	if (ruling?.kind === "score" && !isWithin(ruling.score, "0", "1000", 2))
		return refuse(problem("ruling", "score", ruling.score, "0..1000"));
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
		const lines = await linesInForce(trx, cardId);
		if (!lines.includes(lineId))
			return refuse(problem("line", "line", lineId, lines));
		if (ruling)
			await putRuling(trx, {
				cardId,
				lineId,
				ruling,
				reason: read.text,
				by: by.id,
				now,
			});
		else if (!(await deleteRuling(trx, cardId, lineId)))
			return refuse(problem("gone", "line", lineId));
		const revision = await updateCard(trx, cardId);
		await recordStep(
			trx,
			{
				cardId,
				kind: ruling ? "line-ruled" : "ruling-withdrawn",
				by: actorOf(by),
				lineId,
				text: read.text,
				...(ruling && { detail: { ...ruling } }),
			},
			now,
		);
		return { revision };
	});
}
