import { sql } from "kysely";
import type { Message } from "../../app/notifications/message.ts";
import type { Db, Trx } from "../client.ts";

/** A message that is known by its key stays as it came first. */
export async function insertMessage(
	trx: Trx,
	{ key, subject, mark, content, data, at }: Message,
): Promise<void> {
	await trx
		.insertInto("message")
		.values({
			key,
			subject,
			mark,
			content: JSON.stringify(content),
			data: JSON.stringify(data),
			at,
		})
		.onConflict((conflict) => conflict.column("key").doNothing())
		.execute();
}

export const listMessages = (
	db: Db,
	keys: readonly string[],
): Promise<Message[]> =>
	db
		.selectFrom("message")
		.select(["key", "subject", "mark", "content", "data", "at"])
		.where("key", "in", keys)
		.execute();

/** Puts it into the inboxes; answers with those where it was not yet. They are told at the commit. */
export async function insertInboxItems(
	trx: Trx,
	messageKey: string,
	personIds: readonly number[],
	now: Date,
): Promise<number[]> {
	if (personIds.length === 0) return [];
	const rows = await trx
		.insertInto("inbox_item")
		.values(
			personIds.map((id) => ({
				person_id: id,
				message_key: messageKey,
				at: now,
			})),
		)
		.onConflict((conflict) => conflict.doNothing())
		.returning("person_id")
		.execute();
	const ids = rows.map(({ person_id }) => person_id);
	await announceInbox(trx, ids);
	return ids;
}

/** Open pages of these people learn that their inbox is another. */
export async function announceInbox(
	trx: Trx,
	personIds: readonly number[],
): Promise<void> {
	if (personIds.length > 0)
		await sql`select pg_notify('inbox', id::text) from unnest(${personIds}::integer[]) as id`.execute(
			trx,
		);
}

/** The jobs process looks at the outbox at once. */
export async function announceOutbox(trx: Trx): Promise<void> {
	await sql`select pg_notify('outbox', '')`.execute(trx);
}

/** People to whom something of these subjects has come, or is on its way; what waits for the end of quiet hours has not. */
export async function peopleToldOf(
	trx: Trx,
	subjects: readonly string[],
): Promise<number[]> {
	const { rows } = await sql<{ personId: number }>`
		select item.person_id as "personId" from inbox_item as item join message on message.key = item.message_key
		where message.subject = any(${[...subjects]}::text[])
		union
		select outbox.person_id from outbox join message on message.key = outbox.message_key
		where message.subject = any(${[...subjects]}::text[]) and outbox.person_id is not null and outbox.state in ('queued', 'delivered')`.execute(
		trx,
	);
	return rows.map(({ personId }) => personId);
}
