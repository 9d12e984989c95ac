import { type Insertable, sql } from "kysely";
import type { BonusBase, CardState } from "../../app/scorecards/card.ts";
import type { Db, Trx } from "../client.ts";
import type { ScorecardTables } from "../tables/scorecards.ts";
import { companyDay } from "./directory.server.ts";

/** The person, and no other card of theirs is drafted until the transaction is over. */
export const lockPerson = (trx: Trx, id: number) =>
	trx
		.selectFrom("person")
		.select(["id", "left_on"])
		.where("id", "=", id)
		.forNoKeyUpdate()
		.executeTakeFirst();

/** The card, and nobody else changes it until the transaction is over. */
export const lockCard = (trx: Trx, id: number) =>
	trx
		.selectFrom("scorecard")
		.selectAll()
		.where("id", "=", id)
		.forNoKeyUpdate()
		.executeTakeFirst();
export type CardRow = NonNullable<Awaited<ReturnType<typeof lockCard>>>;

/** A person's cards that cover any of these days. */
export const cardsWithin = (
	db: Db,
	personId: number,
	{ from, to }: { readonly from: string; readonly to: string },
) =>
	db
		.selectFrom("scorecard")
		.select(["id", "from_day", "to_day"])
		.where("person_id", "=", personId)
		.where("from_day", "<=", to)
		.where("to_day", ">=", from)
		.orderBy("from_day")
		.execute();

/** In what a person's other cards of the quarter are paid. */
export async function otherCurrencies(
	db: Db,
	of: {
		readonly personId: number;
		readonly quarterFrom: string;
		readonly except: number | null;
	},
): Promise<string[]> {
	const rows = await db
		.selectFrom("scorecard")
		.innerJoin("scorecard_base", "scorecard_base.card_id", "scorecard.id")
		.select("scorecard_base.currency")
		.distinct()
		.where("scorecard.person_id", "=", of.personId)
		.where("scorecard.quarter_from", "=", of.quarterFrom)
		.$if(of.except !== null, (query) =>
			query.where("scorecard.id", "!=", of.except ?? 0),
		)
		.orderBy("scorecard_base.currency")
		.execute();
	return rows.map(({ currency }) => currency);
}

/** The owner's manager on that company day, theirs, and so on; a circle ends where it closes. */
export async function commandOf(
	db: Db,
	personId: number,
	now: Date,
): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`
		with recursive today as (select ${companyDay(now)} as day), chain (id) as (
			select ${personId}::integer
			union
			select above.manager_id
			from chain cross join today
			cross join lateral (
				select manager_id from person_manager
				where person_manager.person_id = chain.id and valid_from <= today.day
				order by valid_from desc limit 1
			) as above
			where above.manager_id is not null
		)
		select id from chain where id <> ${personId} order by id`.execute(db);
	return rows.map(({ id }) => id);
}

export async function insertCard(
	trx: Trx,
	row: Insertable<ScorecardTables["scorecard"]>,
): Promise<number> {
	const { id } = await trx
		.insertInto("scorecard")
		.values(row)
		.returning("id")
		.executeTakeFirstOrThrow();
	return id;
}

/** Whoever saw the card before is told; answers with the new revision. */
export async function updateCard(
	trx: Trx,
	id: number,
	state?: CardState,
): Promise<number> {
	const { revision } = await trx
		.updateTable("scorecard")
		.set((at) => ({
			revision: at("revision", "+", 1),
			...(state && { state }),
		}))
		.where("id", "=", id)
		.returning("revision")
		.executeTakeFirstOrThrow();
	return revision;
}

export async function deleteCard(trx: Trx, id: number): Promise<void> {
	await trx.deleteFrom("scorecard").where("id", "=", id).execute();
}

/** Money: only for who may see it, and for what is paid. */
export const findBase = (
	db: Db,
	cardId: number,
): Promise<BonusBase | undefined> =>
	db
		.selectFrom("scorecard_base")
		.select([sql<string>`amount::text`.as("amount"), "currency"])
		.where("card_id", "=", cardId)
		.executeTakeFirst();

export async function putBase(
	trx: Trx,
	cardId: number,
	base: BonusBase,
): Promise<void> {
	const { amount, currency } = base;
	await trx
		.insertInto("scorecard_base")
		.values({ card_id: cardId, amount, currency })
		.onConflict((conflict) =>
			conflict.column("card_id").doUpdateSet({ amount, currency }),
		)
		.execute();
}
