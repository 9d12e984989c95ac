import { sql } from "kysely";
import type { Db } from "../client.ts";

/** Of one card, those that were withdrawn too. */
export const listAdjustments = (db: Db, cardId: number) =>
	db
		.selectFrom("scorecard_adjustment")
		.select([
			"id",
			sql<string>`points::text`.as("points"),
			"reason",
			"at",
			"by_id",
			"withdrawn_at",
		])
		.where("card_id", "=", cardId)
		.orderBy("id")
		.execute();

export const listRulings = (db: Db, cardId: number) =>
	db
		.selectFrom("scorecard_ruling")
		.select([
			"line_id",
			"kind",
			sql<string | null>`score::text`.as("score"),
			"reason",
			"at",
			"by_id",
		])
		.where("card_id", "=", cardId)
		.orderBy("line_id")
		.execute();

/** What was frozen, or after it approved as a restatement. */
export interface StandingProof {
	card_id: number;
	/** Of the freezing, or of the restatement's decision. */
	at: Date;
	proof: string;
	hash: string;
	isRestated: boolean;
}

export async function listStandingProofs(
	db: Db,
	ids: readonly number[],
): Promise<StandingProof[]> {
	const { rows } = await sql<StandingProof>`
		select card_id, coalesce(restated.decided_at, frozen.at) as at, coalesce(restated.proof, frozen.proof) as proof,
			coalesce(restated.hash, frozen.hash) as hash, restated.id is not null as "isRestated"
		from scorecard_frozen as frozen
		left join lateral (
			select id, decided_at, proof, hash from scorecard_restatement
			where scorecard_restatement.card_id = frozen.card_id and decision = 'approved'
			order by decided_at desc, id desc limit 1
		) as restated on true
		where card_id = any(${ids}::integer[])`.execute(db);
	return rows;
}

/** Cards of the same quarter of which a version in force has a line under this card. */
export async function cardsBelow(db: Db, cardId: number): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`
		select below.id from scorecard as above
		join scorecard as below on below.fiscal_year = above.fiscal_year and below.quarter = above.quarter
		where above.id = ${cardId} and below.state not in ('draft', 'in-review') and exists (
			select from scorecard_version as version
			where version.card_id = below.id and approved_at is not null
				and jsonb_path_exists(content, '$.lines[*] ? (@.under.cardId == $id)', jsonb_build_object('id', above.id))
		) order by below.id`.execute(db);
	return rows.map(({ id }) => id);
}

/** Cards that were frozen and whose quarter ended within the last year. */
export async function frozenLately(db: Db, today: string): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`
		select id from scorecard
		where state = 'frozen' and quarter_to >= ${today}::date - interval '1 year' order by id`.execute(
		db,
	);
	return rows.map(({ id }) => id);
}
