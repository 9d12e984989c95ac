import type { Db } from "../../db/client.ts";
import {
	decideVersion,
	findVersion,
} from "../../db/queries/scorecard-versions.server.ts";
import { findBase, updateCard } from "../../db/queries/scorecards.server.ts";
import { actorOf, type CardAsker } from "./card-asker.ts";
import { problem, type Refused, refuse } from "./card-problem.ts";
import { readCardRules } from "./card-rules.server.ts";
import { checkStoredCard } from "./check-stored-card.server.ts";
import { readText } from "./read-text.ts";
import { recordStep } from "./record-step.server.ts";
import { takeCard } from "./take-card.server.ts";

/** A second person's word on an amendment; approved it holds from its day on, and is checked once more before. */
export async function decideAmendment(
	db: Db,
	{
		cardId,
		version,
		revision: seen,
		decision,
		reason,
		by,
	}: {
		readonly cardId: number;
		readonly version: number;
		readonly revision: number;
		readonly decision: "approved" | "declined";
		/** Needed where it is declined. */
		readonly reason?: string;
		readonly by: CardAsker;
	},
	now: Date,
): Promise<{ readonly revision: number } | Refused> {
	const read =
		decision === "declined" || reason ? readText(reason ?? "", "reason") : null;
	if (read && "problems" in read) return read;
	const rules = await readCardRules(db);
	return db.transaction().execute(async (trx) => {
		const taken = await takeCard(trx, {
			cardId,
			by,
			action: "review",
			reviewing: version,
			step: "amend",
			revision: seen,
			now,
		});
		if ("problems" in taken) return taken;
		const amendment = await findVersion(trx, cardId, version);
		if (!amendment || amendment.approved_at || amendment.declined_at)
			return refuse(problem("gone", "version", version));
		if (decision === "approved") {
			const problems = await checkStoredCard(
				trx,
				{
					cardId,
					content: amendment.content,
					base: await findBase(trx, cardId),
				},
				rules,
			);
			if (problems.length > 0) return refuse(...problems);
		}
		await decideVersion(trx, { cardId, version, decision, by: by.id, now });
		const revision = await updateCard(trx, cardId);
		await recordStep(
			trx,
			{
				cardId,
				kind: `amendment-${decision}`,
				by: actorOf(by),
				text: read?.text,
				detail: { version, from: amendment.effective_from },
			},
			now,
		);
		return { revision };
	});
}
