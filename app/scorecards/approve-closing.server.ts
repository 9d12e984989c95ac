import type { Db, Trx } from "../../db/client.ts";
import {
	companyDayOf,
	deleteApprovals,
	insertApproval,
	insertFrozen,
	insertPaid,
	listApprovals,
} from "../../db/queries/scorecard-closing.server.ts";
import {
	type CardRow,
	findBase,
	updateCard,
} from "../../db/queries/scorecards.server.ts";
import { actorOf, type CardAsker } from "./card-asker.ts";
import { problem, type Refused, refuse } from "./card-problem.ts";
import { hashProof } from "./hash-proof.server.ts";
import { APPROVALS_NEEDED, nextState } from "./life.ts";
import { payOut } from "./pay-out.ts";
import { brokenEvidence, type Proof, resultOfCard } from "./proof.ts";
import { recordStep } from "./record-step.server.ts";
import { isSame, type Standing, standingOf } from "./standing.ts";
import { takeCard } from "./take-card.server.ts";

/** Reads what a card's score rests on, inside the transaction that decides. */
export type EvidenceOf = (
	trx: Trx,
	cardId: number,
	now: Date,
) => Promise<Proof>;

export type Approved =
	| { readonly approvals: number; readonly frozen: false }
	| {
			readonly approvals: number;
			readonly frozen: true;
			readonly hash: string;
	  };

/** Earlier approvals hold for what was seen then and nothing else. */
async function voidOthers(
	trx: Trx,
	{
		cardId,
		standing,
		by,
	}: {
		readonly cardId: number;
		readonly standing: Standing;
		readonly by: CardAsker;
	},
	now: Date,
): Promise<readonly number[]> {
	const approvals = await listApprovals(trx, cardId);
	const stale = approvals.filter((each) => !isSame(each, standing));
	if (stale.length > 0) {
		const personIds = stale.map(({ person_id }) => person_id);
		await deleteApprovals(trx, cardId, personIds);
		await updateCard(trx, cardId);
		await recordStep(
			trx,
			{
				cardId,
				kind: "approvals-void",
				by: actorOf(by),
				detail: {
					personIds,
					was: { score: stale[0]?.score, percent: stale[0]?.percent },
					is: { ...standing },
				},
			},
			now,
		);
	}
	return approvals
		.filter((each) => isSame(each, standing))
		.map(({ person_id }) => person_id);
}

async function freeze(
	trx: Trx,
	card: CardRow,
	proof: Proof,
	standing: Standing,
	by: CardAsker,
	now: Date,
): Promise<string> {
	const [broken] = brokenEvidence(proof);
	if (broken)
		throw new Error(
			`scorecard ${card.id}: ${broken.metric} '${broken.scope}' is ${broken.value}, which its own sums do not make`,
		);
	const { percent } = resultOfCard(proof);
	const base = await findBase(trx, card.id);
	if (!base || !percent)
		throw new Error(`scorecard ${card.id} was published without a base`);
	const { text, hash } = hashProof(proof);
	await insertFrozen(trx, {
		card_id: card.id,
		at: now,
		proof: text,
		hash,
		score: standing.score,
	});
	await insertPaid(trx, {
		card_id: card.id,
		amount: payOut(base, percent, card),
		base: base.amount,
		currency: base.currency,
	});
	await updateCard(trx, card.id, "frozen");
	await recordStep(
		trx,
		{
			cardId: card.id,
			kind: "frozen",
			by: actorOf(by),
			detail: { ...standing, proof: hash },
		},
		now,
	);
	return hash;
}

/** One of two approvals of what a card came to, by somebody who saw that very score; the second freezes it in the same transaction. */
export async function approveClosing(
	db: Db,
	{
		cardId,
		score: seen,
		percent: seenPercent,
		by,
	}: {
		readonly cardId: number;
		/** As the page showed it: standingOf(proof).score. */
		readonly score: string;
		/** The same of the percent, where the page showed it. */
		readonly percent?: string;
		readonly by: CardAsker;
	},
	evidenceOf: EvidenceOf,
	now: Date,
): Promise<Approved | Refused> {
	return db.transaction().execute(async (trx) => {
		const taken = await takeCard(trx, { cardId, by, action: "approve", now });
		if ("problems" in taken) return taken;
		const { card } = taken;
		if ((await companyDayOf(trx, now)) <= card.quarter_to)
			return refuse(problem("not-ended", "state", "", card.quarter_to));
		const next = nextState(card.state, "approve");
		if ("refused" in next)
			return refuse(problem("state", "state", next.refused, next.allowed));
		const proof = await evidenceOf(trx, cardId, now);
		const { open } = resultOfCard(proof);
		if (open.length > 0)
			return refuse(
				...open.map((line) => problem("open-lines", "lines", line)),
			);
		const standing = standingOf(proof);
		// Nothing counts at all: the committee has to say what that means before anybody can approve it.
		if (!standing) return refuse(problem("open-lines", "lines", ""));
		const earlier = await voidOthers(trx, { cardId, standing, by }, now);
		if (
			seen !== standing.score ||
			(seenPercent !== undefined && seenPercent !== standing.percent)
		)
			return refuse(
				problem("changed-meanwhile", "score", seen, standing.score),
			);
		if (earlier.includes(by.id))
			return refuse(problem("permission", "", "approved-already"));
		await insertApproval(trx, {
			card_id: cardId,
			person_id: by.id,
			at: now,
			...standing,
		});
		const approvals = earlier.length + 1;
		await recordStep(
			trx,
			{
				cardId,
				kind: "approved",
				by: actorOf(by),
				detail: { ...standing, approvals },
			},
			now,
		);
		if (approvals < APPROVALS_NEEDED) return { approvals, frozen: false };
		const hash = await freeze(trx, card, proof, standing, by, now);
		return { approvals, frozen: true, hash };
	});
}
