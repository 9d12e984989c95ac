import { type Insertable, sql } from "kysely";
import type { Db, Trx } from "../client.ts";
import type { ScorecardTables } from "../tables/scorecards.ts";
import { companyDay } from "./directory.server.ts";

/** Published cards whose quarter ended more than the set number of days ago; those that another worker has in hands are its own. */
export const lockCardsToClose = (trx: Trx, now: Date) =>
	trx
		.selectFrom("scorecard")
		.select("id")
		.where("state", "=", "published")
		.where(
			"quarter_to",
			"<",
			sql<string>`${companyDay(now)} - (select closing_after_days from scorecard_setting)::integer`,
		)
		.orderBy("id")
		.forNoKeyUpdate()
		.skipLocked()
		.execute();

export const companyDayOf = async (db: Db, now: Date): Promise<string> => {
	const { rows } = await sql<{
		day: string;
	}>`select ${companyDay(now)} as day`.execute(db);
	return rows[0]?.day ?? "";
};

export const listApprovals = (db: Db, cardId: number) =>
	db
		.selectFrom("scorecard_approval")
		.selectAll()
		.where("card_id", "=", cardId)
		.orderBy("at")
		.execute();

export async function insertApproval(
	trx: Trx,
	row: Insertable<ScorecardTables["scorecard_approval"]>,
): Promise<void> {
	await trx.insertInto("scorecard_approval").values(row).execute();
}

export async function deleteApprovals(
	trx: Trx,
	cardId: number,
	personIds: readonly number[],
): Promise<void> {
	await trx
		.deleteFrom("scorecard_approval")
		.where("card_id", "=", cardId)
		.where("person_id", "in", personIds)
		.execute();
}

export async function insertFrozen(
	trx: Trx,
	row: Insertable<ScorecardTables["scorecard_frozen"]>,
): Promise<void> {
	await trx.insertInto("scorecard_frozen").values(row).execute();
}

export const findFrozen = (db: Db, cardId: number) =>
	db
		.selectFrom("scorecard_frozen")
		.select([
			"card_id",
			"at",
			"proof",
			"hash",
			sql<string | null>`score::text`.as("score"),
		])
		.where("card_id", "=", cardId)
		.executeTakeFirst();

export async function insertPaid(
	trx: Trx,
	row: Insertable<ScorecardTables["scorecard_paid"]>,
): Promise<void> {
	await trx.insertInto("scorecard_paid").values(row).execute();
}

export const findPaid = (db: Db, cardId: number) =>
	db
		.selectFrom("scorecard_paid")
		.select([
			sql<string>`amount::text`.as("amount"),
			sql<string>`base::text`.as("base"),
			"currency",
		])
		.where("card_id", "=", cardId)
		.executeTakeFirst();

/** Of one card, the earliest first. */
export const listRestatements = (db: Db, cardId: number) =>
	db
		.selectFrom("scorecard_restatement")
		.select([
			"id",
			"card_id",
			"at",
			"proof",
			"hash",
			sql<string | null>`score::text`.as("score"),
			sql<string>`delta::text`.as("delta"),
			"reason",
			"decided_at",
			"decided_by",
			"decision",
		])
		.where("card_id", "=", cardId)
		.orderBy("id")
		.execute();

export async function insertRestatement(
	trx: Trx,
	row: {
		readonly cardId: number;
		readonly proof: string;
		readonly hash: string;
		readonly score: string;
		readonly delta: string;
		readonly now: Date;
	},
): Promise<number> {
	const { id } = await trx
		.insertInto("scorecard_restatement")
		.values({
			card_id: row.cardId,
			at: row.now,
			proof: row.proof,
			hash: row.hash,
			score: row.score,
			delta: row.delta,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	return id;
}

export async function closeRestatement(
	trx: Trx,
	row: {
		readonly id: number;
		readonly decision: "approved" | "declined" | "superseded";
		readonly reason: string | null;
		readonly by: number | null;
		readonly now: Date;
	},
): Promise<void> {
	await trx
		.updateTable("scorecard_restatement")
		.set({
			decision: row.decision,
			reason: row.reason,
			decided_by: row.by,
			decided_at: row.now,
		})
		.where("id", "=", row.id)
		.execute();
}

export async function insertRestatedPaid(
	trx: Trx,
	row: Insertable<ScorecardTables["scorecard_restated_paid"]>,
): Promise<void> {
	await trx.insertInto("scorecard_restated_paid").values(row).execute();
}
