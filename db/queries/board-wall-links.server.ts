import { sql } from "kysely";
import type { Db, Trx } from "../client.ts";

const makerIsHere = (now: Date) =>
	sql<boolean>`person.left_on is null or person.left_on > (${now}::timestamptz at time zone company.time_zone)::date`;

export const listWallLinks = (db: Db, boardId: number, now: Date) =>
	db
		.selectFrom("board_wall_link")
		.innerJoin("person", "person.id", "board_wall_link.created_by")
		.innerJoin("company", (join) => join.onTrue())
		.select([
			"board_wall_link.id",
			"board_wall_link.place",
			"board_wall_link.created_at",
			"board_wall_link.expires_at",
			"board_wall_link.revoked_at",
			"board_wall_link.last_used_at",
			"person.name as created_by_name",
			makerIsHere(now).as("maker_is_here"),
		])
		.where("board_id", "=", boardId)
		.orderBy("board_wall_link.id", "desc")
		.limit(100)
		.execute();

export const insertWallLink = (
	trx: Trx,
	row: {
		board_id: number;
		secret_hash: Buffer;
		place: string;
		created_at: Date;
		created_by: number;
		expires_at: Date;
	},
) =>
	trx
		.insertInto("board_wall_link")
		.values(row)
		.returning("id")
		.executeTakeFirstOrThrow();

export const lockWallLink = (trx: Trx, boardId: number, id: number) =>
	trx
		.selectFrom("board_wall_link")
		.select(["id", "place", "revoked_at"])
		.where("id", "=", id)
		.where("board_id", "=", boardId)
		.forUpdate()
		.executeTakeFirst();

export async function markWallLinkRevoked(
	trx: Trx,
	id: number,
	now: Date,
): Promise<void> {
	await trx
		.updateTable("board_wall_link")
		.set({ revoked_at: now })
		.where("id", "=", id)
		.execute();
}

/** How many of a board's links hold at that moment. */
export async function countWallLinks(
	trx: Trx,
	boardId: number,
	now: Date,
): Promise<number> {
	const { count } = await trx
		.selectFrom("board_wall_link")
		.select((at) => at.fn.countAll<number>().as("count"))
		.where("board_id", "=", boardId)
		.where("revoked_at", "is", null)
		.where("expires_at", ">", now)
		.executeTakeFirstOrThrow();
	return count;
}

/** The link of that secret, with all that decides whether it holds. */
export const findWallLink = (db: Db, secretHash: Buffer, now: Date) =>
	db
		.selectFrom("board_wall_link")
		.innerJoin("board", "board.id", "board_wall_link.board_id")
		.innerJoin("person", "person.id", "board_wall_link.created_by")
		.innerJoin("company", (join) => join.onTrue())
		.select([
			"board_wall_link.id",
			"board_wall_link.board_id",
			"board_wall_link.expires_at",
			"board_wall_link.revoked_at",
			"board_wall_link.last_used_at",
			"board.deleted_at as board_deleted_at",
			makerIsHere(now).as("maker_is_here"),
		])
		.where("secret_hash", "=", secretHash)
		.executeTakeFirst();

/** Several screens may find it due at once: only the first one writes. */
export async function touchWallLink(
	db: Db,
	id: number,
	now: Date,
	ifBefore: Date,
): Promise<void> {
	await db
		.updateTable("board_wall_link")
		.set({ last_used_at: now })
		.where("id", "=", id)
		.where((at) =>
			at.or([
				at("last_used_at", "is", null),
				at("last_used_at", "<=", ifBefore),
			]),
		)
		.execute();
}
