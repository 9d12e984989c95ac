import type { Db } from "../../db/client.ts";
import {
	findVersion,
	updateDraft,
} from "../../db/queries/scorecard-versions.server.ts";
import {
	findBase,
	lockPerson,
	otherCurrencies,
	putBase,
	updateCard,
} from "../../db/queries/scorecards.server.ts";
import type { BonusBase, CardContent } from "./card.ts";
import { actorOf, type CardAsker } from "./card-asker.ts";
import {
	type CardProblem,
	problem,
	type Refused,
	refuse,
} from "./card-problem.ts";
import { readCardRules } from "./card-rules.server.ts";
import { checkStorable } from "./check-storable.ts";
import { checkStoredCard } from "./check-stored-card.server.ts";
import { recordStep } from "./record-step.server.ts";
import { gone, takeCard } from "./take-card.server.ts";

/** Another content or base of a draft. Incomplete ones are kept too; what is still wrong is answered beside it. */
export async function changeDraft(
	db: Db,
	{
		cardId,
		revision: seen,
		content: wanted,
		base: newBase,
		by,
	}: {
		readonly cardId: number;
		readonly revision: number;
		/** Absent: as it is. */
		readonly content?: CardContent;
		readonly base?: BonusBase;
		readonly by: CardAsker;
	},
	now: Date,
): Promise<
	| { readonly revision: number; readonly problems: readonly CardProblem[] }
	| Refused
> {
	const unstorable = checkStorable(wanted, newBase);
	if (unstorable.length > 0) return refuse(...unstorable);
	const rules = await readCardRules(db);
	return db.transaction().execute(async (trx) => {
		const taken = await takeCard(trx, {
			cardId,
			by,
			action: "write",
			in: ["draft"],
			revision: seen,
			now,
		});
		if ("problems" in taken) return taken;
		const { card } = taken;
		const draft = await findVersion(trx, cardId, 1);
		if (!draft) return gone(cardId);
		const before = await findBase(trx, cardId);
		if (newBase) {
			await lockPerson(trx, card.person_id);
			const others = await otherCurrencies(trx, {
				personId: card.person_id,
				quarterFrom: card.quarter_from,
				except: cardId,
			});
			if (others.some((each) => each !== newBase.currency))
				return refuse(
					problem(
						"currency-differs",
						"base.currency",
						newBase.currency,
						others,
					),
				);
			await putBase(trx, cardId, newBase);
		}
		const content = wanted ?? draft.content;
		// Whoever changes the money has a hand in the card as much as whoever changes a line.
		await updateDraft(trx, {
			cardId,
			content,
			writerIds: draft.writer_ids,
			by: by.id,
			now,
		});
		const revision = await updateCard(trx, cardId);
		await recordStep(
			trx,
			{
				cardId,
				kind: "changed",
				by: actorOf(by),
				detail: { revision, content: !!wanted, base: !!newBase },
				...(wanted && {
					before: { content: draft.content },
					after: { content },
				}),
			},
			now,
		);
		const problems = await checkStoredCard(
			trx,
			{ cardId, content, base: newBase ?? before },
			rules,
		);
		return { revision, problems };
	});
}
