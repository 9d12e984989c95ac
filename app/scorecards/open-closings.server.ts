import type { Db } from "../../db/client.ts";
import { lockCardsToClose } from "../../db/queries/scorecard-closing.server.ts";
import {
	decideVersion,
	listVersions,
} from "../../db/queries/scorecard-versions.server.ts";
import { updateCard } from "../../db/queries/scorecards.server.ts";
import type { Actor } from "../audit/record-audit.server.ts";
import { recordStep } from "./record-step.server.ts";

const BY: Actor = { personId: null, name: "open-closings" };

/** Cards of quarters that ended long enough ago wait for their approvals from now on; answers with how many. An amendment that nobody decided lapses. */
export async function openClosings(db: Db, now: Date): Promise<number> {
	return db.transaction().execute(async (trx) => {
		const cards = await lockCardsToClose(trx, now);
		for (const { id: cardId } of cards) {
			const waiting = (await listVersions(trx, cardId)).filter(
				(each) => !each.approved_at && !each.declined_at,
			);
			for (const { version } of waiting) {
				await decideVersion(trx, {
					cardId,
					version,
					decision: "declined",
					by: null,
					now,
				});
				await recordStep(
					trx,
					{ cardId, kind: "amendment-lapsed", by: BY, detail: { version } },
					now,
				);
			}
			await updateCard(trx, cardId, "closing");
			await recordStep(trx, { cardId, kind: "closing-opened", by: BY }, now);
		}
		return cards.length;
	});
}
