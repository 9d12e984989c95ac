import { type Insertable, sql } from "kysely";
import type { Ruling } from "../../app/scorecards/score.ts";
import type { Db, Trx } from "../client.ts";
import type { ScorecardTables } from "../tables/scorecards.ts";

export async function insertEvent(
	trx: Trx,
	row: Insertable<ScorecardTables["scorecard_event"]>,
): Promise<void> {
	await trx.insertInto("scorecard_event").values(row).execute();
}

export const listEvents = (db: Db, cardId: number) =>
	db
		.selectFrom("scorecard_event")
		.selectAll()
		.where("card_id", "=", cardId)
		.orderBy("id")
		.execute();

export async function putRuling(
	trx: Trx,
	row: {
		readonly cardId: number;
		readonly lineId: string;
		readonly ruling: Ruling;
		readonly reason: string;
		readonly by: number;
		readonly now: Date;
	},
): Promise<void> {
	const values = {
		kind: row.ruling.kind,
		score: row.ruling.kind === "score" ? row.ruling.score : null,
		reason: row.reason,
		at: row.now,
		by_id: row.by,
	};
	await trx
		.insertInto("scorecard_ruling")
		.values({ card_id: row.cardId, line_id: row.lineId, ...values })
		.onConflict((conflict) =>
			conflict.columns(["card_id", "line_id"]).doUpdateSet(values),
		)
		.execute();
}

/** False where there was none. */
export async function deleteRuling(
	trx: Trx,
	cardId: number,
	lineId: string,
): Promise<boolean> {
	const rows = await trx
		.deleteFrom("scorecard_ruling")
		.where("card_id", "=", cardId)
		.where("line_id", "=", lineId)
		.returning("line_id")
		.execute();
	return rows.length > 0;
}

export async function insertAdjustment(
	trx: Trx,
	row: {
		readonly cardId: number;
		readonly points: string;
		readonly reason: string;
		readonly by: number;
		readonly now: Date;
	},
): Promise<number> {
	const { id } = await trx
		.insertInto("scorecard_adjustment")
		.values({
			card_id: row.cardId,
			points: row.points,
			reason: row.reason,
			at: row.now,
			by_id: row.by,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	return id;
}

/** Its points; undefined where there is none of the card that still counts. */
export const withdrawAdjustmentRow = (
	trx: Trx,
	row: { readonly cardId: number; readonly id: number; readonly now: Date },
) =>
	trx
		.updateTable("scorecard_adjustment")
		.set({ withdrawn_at: row.now })
		.where("card_id", "=", row.cardId)
		.where("id", "=", row.id)
		.where("withdrawn_at", "is", null)
		.returning(sql<string>`points::text`.as("points"))
		.executeTakeFirst();

export const readCardSetting = (db: Db) =>
	db
		.selectFrom("scorecard_setting")
		.select([
			sql<string>`user_weight::text`.as("user_weight"),
			"closing_after_days",
		])
		.executeTakeFirstOrThrow();

export const lockCardSetting = (trx: Trx) =>
	trx
		.selectFrom("scorecard_setting")
		.select([
			sql<string>`user_weight::text`.as("user_weight"),
			"closing_after_days",
		])
		.forUpdate()
		.executeTakeFirstOrThrow();

export async function updateCardSetting(
	trx: Trx,
	row: { readonly user_weight: string; readonly closing_after_days: number },
): Promise<void> {
	await trx.updateTable("scorecard_setting").set(row).execute();
}
