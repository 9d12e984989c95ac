import { sql } from "kysely";
import type { Db } from "../client.ts";

/** Base and payout of one card: for readers of whom it was decided that they may see money, and for nobody else. */
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
		select base.amount::text as amount, base.currency, paid.amount::text as paid
		from scorecard_base as base left join scorecard_paid as paid using (card_id)
		where card_id = ${cardId}`.execute(db);
	return rows[0];
}
