import type { Db } from "../../db/client.ts";
import { companyDayOf } from "../../db/queries/scorecard-closing.server.ts";
import { frozenLately } from "../../db/queries/scorecard-page.server.ts";
import type { EvidenceOf } from "./approve-closing.server.ts";
import { proposeRestatement } from "./propose-restatement.server.ts";
import { readEvidence } from "./read-evidence.server.ts";

/** Suspicions were settled before a card was frozen: its rulings hold, and none are raised again. */
const todays: EvidenceOf = async (trx, cardId, now) => {
	const proof = await readEvidence(trx, cardId, now);
	if (!proof) throw new Error(`scorecard ${cardId} is not there any more`);
	return proof;
};

/** Looks at every card frozen of the last four quarters; answers with how many have something new for the committee. A card that fails keeps none of the others waiting. */
export async function proposeRestatements(
	db: Db,
	now: Date,
	signal?: AbortSignal,
): Promise<number> {
	let proposed = 0;
	const failures: Error[] = [];
	for (const cardId of await frozenLately(db, await companyDayOf(db, now))) {
		if (signal?.aborted) break;
		try {
			const answer = await proposeRestatement(db, { cardId }, todays, now);
			if ("restatementId" in answer && answer.restatementId !== null)
				proposed += 1;
		} catch (cause) {
			failures.push(new Error(`scorecard ${cardId}: ${cause}`, { cause }));
		}
	}
	if (failures[0]) throw failures[0];
	return proposed;
}
