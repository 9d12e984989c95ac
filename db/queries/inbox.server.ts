import type { Db, Trx } from "../client.ts";

export async function countUnread(db: Db, personId: number): Promise<number> {
	const { count } = await db
		.selectFrom("inbox_item")
		.select((at) => at.fn.countAll<number>().as("count"))
		.where("person_id", "=", personId)
		.where("read_at", "is", null)
		.executeTakeFirstOrThrow();
	return count;
}

const items = (db: Db, personId: number) =>
	db
		.selectFrom("inbox_item")
		.innerJoin("message", "message.key", "inbox_item.message_key")
		.select([
			"message.key",
			"message.mark",
			"message.content",
			"inbox_item.at",
			"inbox_item.read_at",
		])
		.where("person_id", "=", personId)
		.orderBy("inbox_item.at", "desc")
		.orderBy("inbox_item.message_key");

export const listUnread = (db: Db, personId: number, limit: number) =>
	items(db, personId).where("read_at", "is", null).limit(limit).execute();

/** From that moment on backwards. */
export const listRead = (
	db: Db,
	personId: number,
	{ before, limit }: { readonly before: Date | null; readonly limit: number },
) =>
	items(db, personId)
		.where("read_at", "is not", null)
		.$if(before !== null, (query) =>
			query.where("inbox_item.at", "<", before ?? new Date(0)),
		)
		.limit(limit)
		.execute();

/** One message, or all that came until then. Says how many had not been read. */
export async function markRead(
	trx: Trx,
	personId: number,
	what: { readonly key: string } | { readonly until: Date },
	now: Date,
): Promise<number> {
	const { numUpdatedRows } = await trx
		.updateTable("inbox_item")
		.set({ read_at: now })
		.where("person_id", "=", personId)
		.where("read_at", "is", null)
		.$if("key" in what, (query) =>
			query.where("message_key", "=", "key" in what ? what.key : ""),
		)
		.$if("until" in what, (query) =>
			query.where("at", "<=", "until" in what ? what.until : now),
		)
		.executeTakeFirst();
	return Number(numUpdatedRows);
}
