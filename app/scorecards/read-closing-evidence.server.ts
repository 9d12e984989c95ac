import type { EvidenceOf } from "./approve-closing.server.ts";
import { findSuspects } from "./find-suspects.server.ts";
import { holdSuspects } from "./hold-suspects.ts";
import { readEvidence } from "./read-evidence.server.ts";

/** What a closing is approved on, as the page shows it: today's evidence, with the lines held on which fair play has a question. */
export const readClosingEvidence: EvidenceOf = async (trx, cardId, now) => {
	const proof = await readEvidence(trx, cardId, now);
	if (!proof) throw new Error(`scorecard ${cardId} is not there any more`);
	return holdSuspects(proof, await findSuspects(trx, proof, now));
};
