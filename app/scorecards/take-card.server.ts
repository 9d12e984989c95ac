import type { Trx } from "../../db/client.ts";
import { findVersion } from "../../db/queries/scorecard-versions.server.ts";
import {
	type CardRow,
	commandOf,
	lockCard,
} from "../../db/queries/scorecards.server.ts";
import type { CardState } from "./card.ts";
import type { CardAsker } from "./card-asker.ts";
import { problem, type Refused, refuse } from "./card-problem.ts";
import { type CardStep, nextState } from "./life.ts";
import { type CardAction, type CardDecision, mayOnCard } from "./policy.ts";

export interface Taking {
	readonly cardId: number;
	readonly by: CardAsker;
	readonly action: CardAction;
	/** What it does to the card's state, if anything. */
	readonly step?: CardStep;
	/** States in which it may be done, where it is no step. */
	readonly in?: readonly CardState[];
	/** The revision that was looked at; absent where a change of somebody else's hurts nothing, as with a comment. */
	readonly revision?: number;
	/** The version that is to be reviewed: nobody who wrote it may. */
	readonly reviewing?: number;
	readonly now: Date;
}

export interface Taken {
	readonly card: CardRow;
	readonly to: CardState | null;
}

export const notAllowed = (decision: CardDecision & { allowed: false }) =>
	refuse(problem("permission", "", decision.reason, decision.needs));

export const gone = (cardId: number): Refused =>
	refuse(problem("gone", "", cardId));

/** Locks a card for somebody who may do that with it as it is now, and says why not where they may not. */
export async function takeCard(
	trx: Trx,
	{ cardId, by, action, now, ...asked }: Taking,
): Promise<Taken | Refused> {
	const card = await lockCard(trx, cardId);
	if (!card) return gone(cardId);
	const version =
		asked.reviewing === undefined
			? undefined
			: await findVersion(trx, cardId, asked.reviewing);
	if (asked.reviewing !== undefined && !version)
		return refuse(problem("gone", "version", asked.reviewing));
	const decision = mayOnCard(by, action, {
		ownerId: card.person_id,
		commandIds: await commandOf(trx, card.person_id, now),
		writtenBy: version?.writer_ids.includes(by.id) ? by.id : null,
		approvedBy: [],
	});
	if (!decision.allowed) return notAllowed(decision);
	if (asked.revision !== undefined && asked.revision !== card.revision)
		return refuse(
			problem("changed-meanwhile", "revision", asked.revision, card.revision),
		);
	if (asked.in && !asked.in.includes(card.state))
		return refuse(problem("state", "state", card.state, asked.in));
	if (asked.step === undefined) return { card, to: card.state };
	const next = nextState(card.state, asked.step);
	return "refused" in next
		? refuse(problem("state", "state", next.refused, next.allowed))
		: { card, to: next.to };
}
