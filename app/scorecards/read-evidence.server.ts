import type { Db } from "../../db/client.ts";
import { type MeasureOptions, measureCards } from "./measure-cards.server.ts";
import type { Proof } from "./proof.ts";

/** Everything that one card's score rests on, with the sums behind it. Null where there is no such card. */
export async function readEvidence(
	db: Db,
	cardId: number,
	now: Date,
	suspects?: MeasureOptions["suspects"],
): Promise<Proof | null> {
	const [row] = await measureCards(
		db,
		{ ids: [cardId] },
		{ now, inputs: true, ...(suspects && { suspects }) },
	);
	return row?.proof ?? null;
}
