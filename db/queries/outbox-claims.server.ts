import { sql } from "kysely";
import type { Language } from "../../app/i18n/language.ts";
import type { EndpointKind } from "../../app/notifications/endpoint.ts";
import type { Db, Trx } from "../client.ts";

const free = (now: Date) =>
	sql<boolean>`(outbox.leased_until is null or outbox.leased_until <= ${now})`;

/** Endpoints at which something is due and nobody is at it, but for those. */
export async function endpointsDue(
	db: Db,
	now: Date,
	except: readonly number[],
): Promise<number[]> {
	const { rows } = await sql<{ endpoint_id: number }>`
		select distinct endpoint_id from outbox
		where state = 'queued' and endpoint_id is not null and due_at <= ${now} and ${free(now)}
			and endpoint_id <> all(${except}::integer[])
		limit 100`.execute(db);
	return rows.map(({ endpoint_id }) => endpoint_id);
}

/** Nothing when another worker has it in hand at this moment. */
export const claimEndpoint = (trx: Trx, id: number) =>
	trx
		.selectFrom("endpoint")
		.select([
			"id",
			"kind",
			"target",
			"secret",
			"language",
			"enabled",
			"recent_sends",
		])
		.where("id", "=", id)
		.forUpdate()
		.skipLocked()
		.executeTakeFirst();

export interface ClaimedEndpoint {
	readonly id: number;
	readonly kind: EndpointKind;
	readonly target: string;
	readonly secret: string | null;
	readonly language: Language;
}

/** What is due at an endpoint, the gravest first, then in the order in which it came. */
export const lockDueAt = (
	trx: Trx,
	endpointId: number,
	now: Date,
	limit: number,
) =>
	trx
		.selectFrom("outbox")
		.innerJoin("message", "message.key", "outbox.message_key")
		.select([
			"outbox.id",
			"outbox.key",
			"outbox.message_key",
			"outbox.attempts",
			"outbox.created_at",
		])
		.where("outbox.state", "=", "queued")
		.where("endpoint_id", "=", endpointId)
		.where("due_at", "<=", now)
		.where(free(now))
		.orderBy(
			sql`array_position(array['critical', 'warning', 'resolved'], message.mark)`,
		)
		.orderBy("outbox.id")
		.limit(limit)
		.forUpdate("outbox")
		.skipLocked()
		.execute();

export async function leaseOutbox(
	trx: Trx,
	ids: readonly number[],
	until: Date,
): Promise<void> {
	if (ids.length === 0) return;
	await trx
		.updateTable("outbox")
		.set({ leased_until: until })
		.where("id", "in", ids)
		.execute();
}

/** Claimed is counted as sent: rather one too few than one too many a minute. */
export async function keepSends(
	trx: Trx,
	endpointId: number,
	sends: readonly Date[],
): Promise<void> {
	await sql`update endpoint set recent_sends = ${sends}::timestamptz[] where id = ${endpointId}`.execute(
		trx,
	);
}

/** Mails to people that are due, claimed until then. */
export async function claimMails(
	db: Db,
	{
		now,
		until,
		except,
		limit,
	}: {
		readonly now: Date;
		readonly until: Date;
		readonly except: readonly number[];
		readonly limit: number;
	},
) {
	const { rows } = await sql<{
		id: number;
		key: string;
		message_key: string;
		attempts: number;
		person_id: number;
	}>`
		update outbox set leased_until = ${until}
		where id in (
			select id from outbox
			where state = 'queued' and person_id is not null and due_at <= ${now} and ${free(now)}
				and id <> all(${except}::bigint[])
			order by due_at, id
			limit ${limit}
			for update skip locked
		)
		returning id, key, message_key, attempts, person_id`.execute(db);
	return rows;
}
