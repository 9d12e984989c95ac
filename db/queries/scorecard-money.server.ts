import { sql } from "kysely";
import type { Db } from "../client.ts";

/** Base and payout of one card, as it was last restated: for readers of whom it was decided that they may see money, and for nobody else. */
export async function findCardMoney(
	db: Db,
	cardId: number,
): Promise<
	{ amount: string; currency: string; paid: string | null } | undefined
> {
	const { rows } = await sql<{
		amount: string;
		currency: string;
		paid: string | null;
	}>`
		select base.amount::text as amount, base.currency, coalesce(again.amount, paid.amount)::text as paid
		from scorecard_base as base left join scorecard_paid as paid using (card_id)
		left join lateral (
			select restated.amount
			from scorecard_restatement as decided join scorecard_restated_paid as restated on restated.restatement_id = decided.id
			where decided.card_id = base.card_id order by decided.id desc limit 1
		) as again on true
		where base.card_id = ${cardId}`.execute(db);
	return rows[0];
}
