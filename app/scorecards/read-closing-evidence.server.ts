import type { Db } from "../../db/client.ts";
import { findSuspects } from "./find-suspects.server.ts";
import { holdSuspects } from "./hold-suspects.ts";
import type { Proof } from "./proof.ts";
import { readEvidence } from "./read-evidence.server.ts";

/** What a closing is approved on, as the page shows it: today's evidence, with the lines held on which fair play has a question. */
export async function readClosingEvidence(
	db: Db,
	cardId: number,
	now: Date,
): Promise<Proof> {
	const proof = await readEvidence(db, cardId, now);
	if (!proof) throw new Error(`scorecard ${cardId} is not there any more`);
	return holdSuspects(proof, await findSuspects(db, proof, now));
}
