import { type Insertable, sql } from "kysely";
import type { Db, Trx } from "../client.ts";
import type { IdentityTables } from "../tables/identity.ts";

export const findToken = (db: Db, secretHash: Buffer) =>
	db
		.selectFrom("token")
		.innerJoin("source", "source.id", "token.source_id")
		.select([
			"token.id",
			"token.name",
			"token.source_id",
			"source.key as source_key",
			"token.kinds",
			"token.expires_at",
			"token.revoked_at",
			"token.last_used_at",
		])
		.where("token.secret_hash", "=", secretHash)
		.executeTakeFirst();

/** Several processes may find it due at once: only the first one writes. */
export async function touchToken(
	db: Db,
	id: number,
	now: Date,
	ifBefore: Date,
): Promise<void> {
	await db
		.updateTable("token")
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

export const insertToken = (
	trx: Trx,
	row: Omit<Insertable<IdentityTables["token"]>, "kinds"> & {
		kinds: readonly string[] | null;
	},
) =>
	trx
		.insertInto("token")
		.values({ ...row, kinds: sql`${row.kinds}::text[]` })
		.returning("id")
		.executeTakeFirstOrThrow();

/** Null where there is no such token; `changed` is false where it was revoked before. */
export async function revokeTokenRow(
	trx: Trx,
	id: number,
	by: string,
	now: Date,
) {
	const before = await trx
		.selectFrom("token")
		.select(["name", "revoked_at"])
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirst();
	if (before === undefined) return null;
	if (before.revoked_at !== null) return { name: before.name, changed: false };
	await trx
		.updateTable("token")
		.set({ revoked_at: now, revoked_by: by })
		.where("id", "=", id)
		.execute();
	return { name: before.name, changed: true };
}

/** Every token but for its secret. */
export const listTokens = (db: Db) =>
	db
		.selectFrom("token")
		.innerJoin("source", "source.id", "token.source_id")
		.select([
			"token.id",
			"token.name",
			"source.name as source_name",
			"token.kinds",
			"token.created_at",
			"token.created_by",
			"token.expires_at",
			"token.revoked_at",
			"token.revoked_by",
			"token.last_used_at",
		])
		.orderBy("token.id", "desc")
		.execute();
