import type { Db } from "../../db/client.ts";
import { measureCards } from "./measure-cards.server.ts";
import type { Proof } from "./proof.ts";

/** Everything that one card's score rests on today, with the sums behind it; fair play holds none of its lines. Null where there is no such card. */
export async function readEvidence(
	db: Db,
	cardId: number,
	now: Date,
): Promise<Proof | null> {
	const [row] = await measureCards(
		db,
		{ ids: [cardId] },
		{ now, inputs: true },
	);
	return row?.proof ?? null;
}
