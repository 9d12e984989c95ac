import { sql } from "kysely";
import type { EndpointKind } from "../../app/notifications/endpoint.ts";
import type { FailureCode } from "../../app/notifications/failure.ts";
import type { OutboxState } from "../../app/notifications/outbox-state.ts";
import type { Db, Trx } from "../client.ts";

export interface NewOutboxRow {
	key: string;
	message_key: string;
	person_id: number | null;
	endpoint_id: number | null;
	channel: "inbox" | EndpointKind;
	state: "queued" | "held";
	due_at: Date;
	created_at: Date;
}

/** What is there by its key stays as it is; answers with those that are new. */
export const insertOutbox = (trx: Trx, rows: readonly NewOutboxRow[]) =>
	rows.length === 0
		? Promise.resolve([])
		: trx
				.insertInto("outbox")
				.values([...rows])
				.onConflict((conflict) => conflict.column("key").doNothing())
				.returning(["id", "key"])
				.execute();

export interface Settled {
	readonly state: "queued" | "delivered" | "dead" | "dropped";
	readonly attempts: number;
	readonly dueAt: Date;
	readonly error: FailureCode | null;
	readonly detail: string | null;
	readonly now: Date;
}

/** How an attempt ended. Nothing becomes of it where somebody else has settled the row meanwhile. */
export async function settleOutbox(
	db: Db,
	id: number,
	{ state, attempts, dueAt, error, detail, now }: Settled,
): Promise<void> {
	await db
		.updateTable("outbox")
		.set({
			state,
			attempts,
			due_at: dueAt,
			leased_until: null,
			last_error: error,
			last_detail: detail,
			finished_at: state === "queued" ? null : now,
		})
		.where("id", "=", id)
		.where("state", "=", "queued")
		.execute();
}

/** They were claimed and not tried: their receiver just failed, or there is no room. */
export async function putOffOutbox(
	db: Db,
	ids: readonly number[],
	dueAt: Date,
): Promise<void> {
	if (ids.length === 0) return;
	await db
		.updateTable("outbox")
		.set({ due_at: dueAt, leased_until: null })
		.where("id", "in", ids)
		.where("state", "=", "queued")
		.execute();
}

export async function groupOutbox(
	trx: Trx,
	ids: readonly number[],
	into: number | null,
	now: Date,
): Promise<void> {
	await trx
		.updateTable("outbox")
		.set({
			state: "grouped",
			leased_until: null,
			finished_at: now,
			...(into === null ? {} : { grouped_into: into }),
		})
		.where("id", "in", ids)
		.execute();
}

/** Lets go what is held of a subject that is over; answers with whom it would have told. */
export async function dropHeldOf(trx: Trx, subject: string, now: Date) {
	const { rows } = await sql<{ person_id: number; message_key: string }>`
		update outbox set state = 'dropped', finished_at = ${now}
		from message
		where message.key = outbox.message_key
			and outbox.state = 'held'
			and message.subject = ${subject}
		returning outbox.person_id, outbox.message_key`.execute(trx);
	return rows;
}

/** What is held for those whose quiet hours are over: locked, in order. */
export const lockReleased = (trx: Trx, now: Date, limit: number) =>
	trx
		.selectFrom("outbox")
		.select(["id", "key", "message_key", "person_id", "channel"])
		.where("state", "=", "held")
		.where("due_at", "<=", now)
		.orderBy("person_id")
		.orderBy("id")
		.limit(limit)
		.forUpdate()
		.skipLocked()
		.execute();

export async function queueHeld(
	trx: Trx,
	ids: readonly number[],
	now: Date,
): Promise<void> {
	await trx
		.updateTable("outbox")
		.set({ state: "queued", due_at: now })
		.where("id", "in", ids)
		.execute();
}

export async function settleHeld(
	trx: Trx,
	ids: readonly number[],
	now: Date,
): Promise<void> {
	await trx
		.updateTable("outbox")
		.set({ state: "delivered", finished_at: now })
		.where("id", "in", ids)
		.execute();
}

/** Dead ones, one or all, begin anew under the key they had; answers with their numbers. */
export async function replayOutbox(
	trx: Trx,
	id: number | "all",
	now: Date,
): Promise<number[]> {
	const rows = await trx
		.updateTable("outbox")
		.set({
			state: "queued",
			attempts: 0,
			due_at: now,
			leased_until: null,
			finished_at: null,
		})
		.where("state", "=", "dead")
		.$if(id !== "all", (query) => query.where("id", "=", Number(id)))
		.returning("id")
		.execute();
	return rows.map((row) => row.id);
}

export async function countOutbox(
	db: Db,
): Promise<Partial<Record<OutboxState, number>>> {
	const rows = await db
		.selectFrom("outbox")
		.select((at) => ["state", at.fn.countAll<number>().as("count")])
		.groupBy("state")
		.execute();
	return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

export const listOutbox = (
	db: Db,
	state: OutboxState,
	{ before, limit }: { readonly before: number | null; readonly limit: number },
) =>
	db
		.selectFrom("outbox")
		.innerJoin("message", "message.key", "outbox.message_key")
		.leftJoin("person", "person.id", "outbox.person_id")
		.leftJoin("endpoint", "endpoint.id", "outbox.endpoint_id")
		.select([
			"outbox.id",
			"outbox.message_key",
			"outbox.channel",
			"outbox.attempts",
			"outbox.due_at",
			"outbox.last_error",
			"outbox.last_detail",
			"outbox.created_at",
			"outbox.finished_at",
			"message.mark",
			"message.content",
			"person.name as person_name",
			"endpoint.name as endpoint_name",
		])
		.where("outbox.state", "=", state)
		.$if(before !== null, (query) => query.where("outbox.id", "<", before ?? 0))
		.orderBy("outbox.id", "desc")
		.limit(limit)
		.execute();

/** What is over and was before that moment goes; dead letters and what was not read stay. Answers with how many rows went. */
export async function deleteOldMessages(
	trx: Trx,
	before: Date,
): Promise<number> {
	const { rows } = await sql<{ count: number }>`
		with gone as (
			delete from outbox
			where state in ('delivered', 'grouped', 'dropped') and finished_at < ${before}
			returning id
		), read as (
			delete from inbox_item where read_at < ${before} returning person_id
		)
		select (select count(*) from gone) + (select count(*) from read) as count`.execute(
		trx,
	);
	await sql`
		delete from message
		where at < ${before}
			and not exists (select from outbox where outbox.message_key = message.key)
			and not exists (select from inbox_item where inbox_item.message_key = message.key)`.execute(
		trx,
	);
	return rows[0]?.count ?? 0;
}
