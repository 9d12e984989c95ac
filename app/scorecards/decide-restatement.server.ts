import type { Db } from "../../db/client.ts";
import {
	closeRestatement,
	findPaid,
	insertRestatedPaid,
	listRestatements,
} from "../../db/queries/scorecard-closing.server.ts";
import { updateCard } from "../../db/queries/scorecards.server.ts";
import { actorOf, type CardAsker } from "./card-asker.ts";
import { problem, type Refused, refuse } from "./card-problem.ts";
import { payOut } from "./pay-out.ts";
import { type Proof, resultOfCard } from "./proof.ts";
import { readText } from "./read-text.ts";
import { recordStep } from "./record-step.server.ts";
import { takeCard } from "./take-card.server.ts";

/** The committee's word on what later facts make of a frozen card. Approved it stands beside the original, with a payout of its own from the base of then. */
export async function decideRestatement(
	db: Db,
	{
		cardId,
		restatementId,
		decision,
		reason,
		by,
	}: {
		readonly cardId: number;
		readonly restatementId: number;
		readonly decision: "approved" | "declined";
		readonly reason: string;
		readonly by: CardAsker;
	},
	now: Date,
): Promise<{ readonly decision: "approved" | "declined" } | Refused> {
	const read = readText(reason, "reason");
	if ("problems" in read) return read;
	return db.transaction().execute(async (trx) => {
		// As 'adjust' is, restating is the committee's alone.
		const taken = await takeCard(trx, {
			cardId,
			by,
			action: "adjust",
			step: "restate",
			now,
		});
		if ("problems" in taken) return taken;
		const proposal = (await listRestatements(trx, cardId)).find(
			({ id }) => id === restatementId,
		);
		if (!proposal) return refuse(problem("gone", "restatement", restatementId));
		if (proposal.decision !== null)
			return refuse(
				problem(
					"changed-meanwhile",
					"restatement",
					restatementId,
					proposal.decision,
				),
			);
		await closeRestatement(trx, {
			id: restatementId,
			decision,
			reason: read.text,
			by: by.id,
			now,
		});
		if (decision === "approved") {
			const paid = await findPaid(trx, cardId);
			const { percent } = resultOfCard(JSON.parse(proposal.proof) as Proof);
			if (!paid || !percent)
				throw new Error(`scorecard ${cardId} was frozen without a payout`);
			const { base, currency } = paid;
			await insertRestatedPaid(trx, {
				restatement_id: restatementId,
				amount: payOut({ amount: base, currency }, percent, taken.card),
				base,
				currency,
			});
		}
		await updateCard(trx, cardId);
		await recordStep(
			trx,
			{
				cardId,
				kind: `restatement-${decision}`,
				by: actorOf(by),
				text: read.text,
				detail: { restatementId, delta: proposal.delta, score: proposal.score },
			},
			now,
		);
		return { decision };
	});
}
