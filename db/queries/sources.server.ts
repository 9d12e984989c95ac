import type { Db } from "../client.ts";

export const findSource = (db: Db, key: string) =>
	db.selectFrom("source").selectAll().where("key", "=", key).executeTakeFirst();

export const listSources = (db: Db) =>
	db.selectFrom("source").selectAll().orderBy("key").execute();

/** True where it is new. */
export async function insertSource(
	db: Db,
	key: string,
	name: string,
): Promise<boolean> {
	const row = await db
		.insertInto("source")
		.values({ key, name })
		.onConflict((conflict) => conflict.column("key").doNothing())
		.returning("id")
		.executeTakeFirst();
	return row !== undefined;
}
