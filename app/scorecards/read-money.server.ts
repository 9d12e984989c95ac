import type { Db } from "../../db/client.ts";
import { findCardMoney } from "../../db/queries/scorecard-money.server.ts";
import { listCards } from "../../db/queries/scorecard-reading.server.ts";
import { commandOf } from "../../db/queries/scorecards.server.ts";
import type { Role } from "../identity/role.ts";
import type { BonusBase } from "./card.ts";
import { mayOnCard } from "./policy.ts";

export type CardMoney =
	| { readonly seen: false }
	| {
			readonly seen: true;
			/** Null while none was written. */
			readonly base: BonusBase | null;
			/** What was paid, once frozen. */
			readonly paid: string | null;
	  };

/** The one way to a card's money: it is decided first, and only then looked up. */
export async function readMoney(
	db: Db,
	person: { readonly id: number; readonly roles: readonly Role[] } | null,
	cardId: number,
	now: Date,
): Promise<CardMoney> {
	const [card] = await listCards(db, { ids: [cardId] });
	if (!card) return { seen: false };
	const { allowed } = mayOnCard(person, "see-money", {
		ownerId: card.person_id,
		commandIds: await commandOf(db, card.person_id, now),
		writtenBy: null,
		approvedBy: [],
	});
	if (!allowed) return { seen: false };
	const money = await findCardMoney(db, cardId);
	return {
		seen: true,
		base: money ? { amount: money.amount, currency: money.currency } : null,
		paid: money?.paid ?? null,
	};
}
