import { sql } from "kysely";
import type { Tile } from "../../app/boards/tile.ts";
import type { Db, Trx } from "../client.ts";
import {
	MEMBER_TEXTS,
	type NamedMember,
	namedMember,
} from "./member-names.server.ts";

const columns = [
	"board.id",
	"board.title",
	"board.owner_id",
	"board.tiles",
	"board.version",
	"board.changed_at",
	"board.deleted_at",
	"owner.name as owner_name",
	"changer.name as changed_by_name",
] as const;

const boards = (db: Db) =>
	db
		.selectFrom("board")
		.innerJoin("person as owner", "owner.id", "board.owner_id")
		.innerJoin("person as changer", "changer.id", "board.changed_by");

const editorIds = sql<
	number[]
>`array(select person_id from board_editor where board_id = board.id order by person_id)`;

/** Deleted or not: whoever asks decides what that means. */
export const findBoard = (db: Db, id: number) =>
	boards(db)
		.select([...columns, editorIds.as("editor_ids")])
		.where("board.id", "=", id)
		.executeTakeFirst();

/** The same, and nobody else changes it until the transaction is over. */
export async function lockBoard(trx: Trx, id: number) {
	await trx
		.selectFrom("board")
		.select("id")
		.where("id", "=", id)
		.forUpdate()
		.execute();
	return findBoard(trx, id);
}

export const listBoards = (db: Db) =>
	boards(db)
		.select([
			"board.id",
			"board.title",
			"board.owner_id",
			"board.changed_at",
			"owner.name as owner_name",
			"changer.name as changed_by_name",
			sql<number>`jsonb_array_length(board.tiles)`.as("tile_count"),
			editorIds.as("editor_ids"),
		])
		.where("board.deleted_at", "is", null)
		.orderBy("board.changed_at", "desc")
		.orderBy("board.id")
		.limit(1000)
		.execute();

/** What can still be taken back: of one owner, or of everybody. */
export const listDeletedBoards = (
	db: Db,
	since: Date,
	ownerId: number | null,
) =>
	boards(db)
		.select([
			"board.id",
			"board.title",
			"board.deleted_at",
			"owner.name as owner_name",
		])
		.where("board.deleted_at", ">", since)
		.$if(ownerId !== null, (query) =>
			query.where("board.owner_id", "=", ownerId),
		)
		.orderBy("board.deleted_at", "desc")
		.limit(100)
		.execute();

export const insertBoard = (
	trx: Trx,
	row: { title: string; ownerId: number; tiles: readonly Tile[]; now: Date },
) =>
	trx
		.insertInto("board")
		.values({
			title: row.title,
			owner_id: row.ownerId,
			tiles: JSON.stringify(row.tiles),
			created_at: row.now,
			changed_at: row.now,
			changed_by: row.ownerId,
		})
		.returning("id")
		.executeTakeFirstOrThrow();

/** Answers with the new version. */
export async function updateBoard(
	trx: Trx,
	id: number,
	row: { title: string; tiles: readonly Tile[]; by: number; now: Date },
): Promise<number> {
	const { version } = await trx
		.updateTable("board")
		.set((at) => ({
			title: row.title,
			tiles: JSON.stringify(row.tiles),
			version: at("version", "+", 1),
			changed_at: row.now,
			changed_by: row.by,
		}))
		.where("id", "=", id)
		.returning("version")
		.executeTakeFirstOrThrow();
	return version;
}

export async function markBoardDeleted(
	trx: Trx,
	id: number,
	deletedAt: Date | null,
): Promise<void> {
	await trx
		.updateTable("board")
		.set({ deleted_at: deletedAt })
		.where("id", "=", id)
		.execute();
}

export const listEditors = (db: Db, boardId: number) =>
	db
		.selectFrom("board_editor")
		.innerJoin("person", "person.id", "board_editor.person_id")
		.select(["person.id", "person.name", "person.email"])
		.where("board_id", "=", boardId)
		.orderBy("person.name")
		.execute();

/** False where they were one already. */
export async function insertEditor(
	trx: Trx,
	boardId: number,
	personId: number,
): Promise<boolean> {
	const rows = await trx
		.insertInto("board_editor")
		.values({ board_id: boardId, person_id: personId })
		.onConflict((conflict) => conflict.doNothing())
		.returning("person_id")
		.execute();
	return rows.length > 0;
}

/** False where they were none. */
export async function deleteEditor(
	trx: Trx,
	boardId: number,
	personId: number,
): Promise<boolean> {
	const rows = await trx
		.deleteFrom("board_editor")
		.where("board_id", "=", boardId)
		.where("person_id", "=", personId)
		.returning("person_id")
		.execute();
	return rows.length > 0;
}

/** Members to choose a scope from: the dimensions with few members whole, products up to a limit; what was retired can't be chosen. */
export async function choosableMembers(
	db: Db,
	limit: number,
): Promise<NamedMember[]> {
	const rows = await db
		.selectFrom("member")
		.select(MEMBER_TEXTS)
		.where("retired_on", "is", null)
		.where("dimension", "!=", "lot")
		.orderBy(
			sql`array_position(array['line', 'region', 'channel', 'store', 'product'], dimension)`,
		)
		.orderBy("code")
		.limit(limit)
		.execute();
	return rows.map(namedMember);
}

/** The members that are called so, by code or by name in any language, whatever their dimension. */
export const membersCalled = (db: Db, typed: string) =>
	db
		.selectFrom("member")
		.select(["id", "dimension", "code"])
		.where(
			sql<boolean>`lower(${typed}) in (lower(code), lower(name_en), lower(name_zh_hant), lower(name_zh_hans))`,
		)
		.orderBy("id")
		.limit(20)
		.execute();
