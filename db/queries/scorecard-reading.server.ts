import { sql } from "kysely";
import type { Db } from "../client.ts";

/** Which cards: some by their ids, or all of one fiscal quarter. */
export type CardsWanted =
	| { readonly ids: readonly number[] }
	| { readonly fiscalYear: number; readonly quarter: number };

export const listCards = (db: Db, wanted: CardsWanted) =>
	db
		.selectFrom("scorecard")
		.selectAll()
		.$if("ids" in wanted, (query) =>
			query.where(sql<boolean>`id = any(${"ids" in wanted ? wanted.ids : []})`),
		)
		.$if("quarter" in wanted, (query) =>
			"quarter" in wanted
				? query
						.where("fiscal_year", "=", wanted.fiscalYear)
						.where("quarter", "=", wanted.quarter)
				: query,
		)
		.orderBy("id")
		.execute();
export type ReadCard = Awaited<ReturnType<typeof listCards>>[number];

/** What cards say, and what was decided about them: never their money. */
export async function listCardParts(db: Db, ids: readonly number[]) {
	const ofCards = sql<boolean>`card_id = any(${ids})`;
	const [versions, rulings, adjustments] = await Promise.all([
		db
			.selectFrom("scorecard_version")
			.select([
				"card_id",
				"version",
				"effective_from",
				"content",
				"approved_at",
				"declined_at",
			])
			.where(ofCards)
			.orderBy("version")
			.execute(),
		db
			.selectFrom("scorecard_ruling")
			.select([
				"card_id",
				"line_id",
				"kind",
				sql<string | null>`score::text`.as("score"),
			])
			.where(ofCards)
			.execute(),
		db
			.selectFrom("scorecard_adjustment")
			.select(["card_id", sql<string>`points::text`.as("points")])
			.where(ofCards)
			.where("withdrawn_at", "is", null)
			.orderBy("id")
			.execute(),
	]);
	return { versions, rulings, adjustments };
}
export type CardParts = Awaited<ReturnType<typeof listCardParts>>;
