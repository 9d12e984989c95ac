import { sql } from "kysely";
import type { Db } from "../client.ts";
import { companyDay, type NamedRow } from "./directory.server.ts";

/** Which cards: some by their ids, all of one person, or all of one fiscal quarter. */
export type CardsWanted =
	| { readonly ids: readonly number[] }
	| { readonly personId: number }
	| { readonly fiscalYear: number; readonly quarter: number };

export const listCards = (db: Db, wanted: CardsWanted) =>
	db
		.selectFrom("scorecard")
		.selectAll()
		.$if("ids" in wanted, (query) =>
			query.where(sql<boolean>`id = any(${"ids" in wanted ? wanted.ids : []})`),
		)
		.$if("personId" in wanted, (query) =>
			"personId" in wanted
				? query.where("person_id", "=", wanted.personId)
				: query,
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

/** Cards whose scores still move, of whatever quarter. */
export const listMovingCards = (db: Db): Promise<ReadCard[]> =>
	db
		.selectFrom("scorecard")
		.selectAll()
		.where("state", "in", ["published", "closing"])
		.orderBy("id")
		.execute();

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

/** What was frozen, or after it approved as a restatement: the score that stands. */
export async function listStandingScores(
	db: Db,
	ids: readonly number[],
): Promise<{ card_id: number; score: string | null; isRestated: boolean }[]> {
	const { rows } = await sql<{
		card_id: number;
		score: string | null;
		isRestated: boolean;
	}>`
		select card_id, case when restated.id is null then frozen.score else restated.score end::text as score,
			restated.id is not null as "isRestated"
		from scorecard_frozen as frozen
		left join lateral (
			select id, score from scorecard_restatement
			where scorecard_restatement.card_id = frozen.card_id and decision = 'approved'
			order by decided_at desc, id desc limit 1
		) as restated on true
		where card_id = any(${ids}::integer[])`.execute(db);
	return rows;
}

/** The people of cards, also those who have left, with the team of that company day. */
export async function listCardPeople(
	db: Db,
	ids: readonly number[],
	now: Date,
): Promise<(NamedRow & { team: NamedRow | null })[]> {
	const { rows } = await sql<NamedRow & { team: NamedRow | null }>`
		select person.id, coalesce(person.name_en, person.name) as "en",
			coalesce(person.name_zh_hant, person.name) as "zh-hant",
			coalesce(person.name_zh_hans, person.name) as "zh-hans",
			case when team.id is not null then jsonb_build_object(
				'id', team.id, 'en', coalesce(team.name_en, team.code),
				'zh-hant', coalesce(team.name_zh_hant, team.code),
				'zh-hans', coalesce(team.name_zh_hans, team.code)) end as team
		from person
		left join lateral (
			select team_id from person_team
			where person_team.person_id = person.id and valid_from <= ${companyDay(now)}
			order by valid_from desc limit 1
		) as dated on true
		left join team on team.id = dated.team_id
		where person.id = any(${ids}::integer[])`.execute(db);
	return rows;
}

/** Quarters that have cards, the latest first. */
export const listCardQuarters = (db: Db) =>
	db
		.selectFrom("scorecard")
		.select(["fiscal_year", "quarter"])
		.distinct()
		.orderBy("fiscal_year", "desc")
		.orderBy("quarter", "desc")
		.execute();
