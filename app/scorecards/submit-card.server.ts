import type { Db } from "../../db/client.ts";
import { findVersion } from "../../db/queries/scorecard-versions.server.ts";
import { findBase, updateCard } from "../../db/queries/scorecards.server.ts";
import { actorOf, type CardAsker } from "./card-asker.ts";
import { type Refused, refuse } from "./card-problem.ts";
import { readCardRules } from "./card-rules.server.ts";
import { checkStoredCard } from "./check-stored-card.server.ts";
import { recordStep } from "./record-step.server.ts";
import { gone, takeCard } from "./take-card.server.ts";

/** A draft that is right in everything goes to a second person. */
export async function submitCard(
	db: Db,
	{
		cardId,
		revision: seen,
		by,
	}: {
		readonly cardId: number;
		readonly revision: number;
		readonly by: CardAsker;
	},
	now: Date,
): Promise<{ readonly revision: number } | Refused> {
	const rules = await readCardRules(db);
	return db.transaction().execute(async (trx) => {
		const taken = await takeCard(trx, {
			cardId,
			by,
			action: "write",
			step: "submit",
			revision: seen,
			now,
		});
		if ("problems" in taken) return taken;
		const draft = await findVersion(trx, cardId, 1);
		if (!draft) return gone(cardId);
		const problems = await checkStoredCard(
			trx,
			{
				cardId,
				content: draft.content,
				base: await findBase(trx, cardId),
			},
			rules,
		);
		if (problems.length > 0) return refuse(...problems);
		const revision = await updateCard(trx, cardId, "in-review");
		await recordStep(
			trx,
			{ cardId, kind: "submitted", by: actorOf(by), detail: { revision } },
			now,
		);
		return { revision };
	});
}
