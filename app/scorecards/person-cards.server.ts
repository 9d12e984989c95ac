import type { Db } from "../../db/client.ts";
import {
	listStandingScores,
	type ReadCard,
} from "../../db/queries/scorecard-reading.server.ts";
import type { Decimal } from "./fraction.ts";
import { measureCards } from "./measure-cards.server.ts";
import { standingOf } from "./standing.ts";
import type { Stands } from "./stands.server.ts";

export interface PersonCard {
	readonly card: ReadCard;
	readonly standing: Stands["standing"];
	readonly score: Decimal | null;
}

/** All cards of a person, the latest first, each with the score that stands. */
export async function readPersonCards(
	db: Db,
	personId: number,
	now: Date,
): Promise<readonly PersonCard[]> {
	const measured = await measureCards(db, { personId }, { now });
	const decided = new Map(
		(
			await listStandingScores(
				db,
				measured.map(({ card }) => card.id),
			)
		).map((each) => [each.card_id, each]),
	);
	return measured
		.map(({ card, proof }): PersonCard => {
			const stands = decided.get(card.id);
			return stands
				? {
						card,
						standing: stands.isRestated ? "restated" : "frozen",
						score: stands.score,
					}
				: { card, standing: "live", score: standingOf(proof)?.score ?? null };
		})
		.toSorted((a, b) => b.card.from_day.localeCompare(a.card.from_day));
}
