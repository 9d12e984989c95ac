import type { Db } from "../../db/client.ts";
import {
	closeRestatement,
	findFrozen,
	insertRestatement,
	listRestatements,
} from "../../db/queries/scorecard-closing.server.ts";
import { lockCard } from "../../db/queries/scorecards.server.ts";
import type { Actor } from "../audit/record-audit.server.ts";
import type { EvidenceOf } from "./approve-closing.server.ts";
import { problem, type Refused, refuse } from "./card-problem.ts";
import { exactly, minus, rounded } from "./fraction.ts";
import { hashProof } from "./hash-proof.server.ts";
import { brokenEvidence, type Proof } from "./proof.ts";
import { recordStep } from "./record-step.server.ts";
import { isSame, standingOf } from "./standing.ts";
import { gone } from "./take-card.server.ts";

const BY: Actor = { personId: null, name: "propose-restatements" };

export type Proposed =
	| { readonly restatementId: number; readonly delta: string }
	| {
			readonly restatementId: null;
			/** Nothing differs from what stands; it was declined as it is; it waits already; today gives no score or evidence that does not add up. */
			readonly because: "equal" | "declined" | "waits" | "no-score" | "broken";
	  };

/** Where today's facts make something else of a frozen card than what stands, one proposal of it for the committee; what is frozen stays. */
export async function proposeRestatement(
	db: Db,
	{ cardId }: { readonly cardId: number },
	evidenceOf: EvidenceOf,
	now: Date,
): Promise<Proposed | Refused> {
	return db.transaction().execute(async (trx): Promise<Proposed | Refused> => {
		const card = await lockCard(trx, cardId);
		if (!card) return gone(cardId);
		const frozen = await findFrozen(trx, cardId);
		if (card.state !== "frozen" || !frozen)
			return refuse(problem("state", "state", card.state, "frozen"));
		const proof = await evidenceOf(trx, cardId, now);
		const is = standingOf(proof);
		if (!is) return { restatementId: null, because: "no-score" };
		if (brokenEvidence(proof).length > 0)
			return { restatementId: null, because: "broken" };
		const { text, hash } = hashProof(proof);
		const known = await listRestatements(trx, cardId);
		const stands =
			known.findLast(({ decision }) => decision === "approved") ?? frozen;
		const was = standingOf(JSON.parse(stands.proof) as Proof);
		const waits = known.find(({ decided_at }) => decided_at === null);
		if (waits?.hash === hash) return { restatementId: null, because: "waits" };
		const supersede = async () => {
			if (waits)
				await closeRestatement(trx, {
					id: waits.id,
					decision: "superseded",
					reason: null,
					by: null,
					now,
				});
		};
		const because =
			was && isSame(was, is)
				? "equal"
				: known.some(
							(each) => each.decision === "declined" && each.hash === hash,
						)
					? "declined"
					: null;
		await supersede();
		if (because) return { restatementId: null, because };
		const delta = rounded(
			minus(exactly(is.score), exactly(was?.score ?? "0")),
			2,
		);
		const restatementId = await insertRestatement(trx, {
			cardId,
			proof: text,
			hash,
			score: is.score,
			delta,
			now,
		});
		await recordStep(
			trx,
			{
				cardId,
				kind: "restatement-proposed",
				by: BY,
				detail: { restatementId, delta, ...is },
			},
			now,
		);
		return { restatementId, delta };
	});
}
