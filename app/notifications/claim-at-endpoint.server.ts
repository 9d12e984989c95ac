import type { Db, Trx } from "../../db/client.ts";
import {
	insertMessage,
	listMessages,
} from "../../db/queries/messages.server.ts";
import {
	groupOutbox,
	insertOutbox,
	putOffOutbox,
	settleOutbox,
} from "../../db/queries/outbox.server.ts";
import {
	type ClaimedEndpoint,
	claimEndpoint,
	keepSends,
	leaseOutbox,
	lockDueAt,
} from "../../db/queries/outbox-claims.server.ts";
import { digestOf } from "./digest.ts";
import { digestWords } from "./digest-words.server.ts";
import { RATE_LIMITS } from "./endpoint.ts";
import type { Message } from "./message.ts";
import { planSending } from "./rate-window.ts";

/** So many one message can list. */
const MOST = 1000;
/** Sent by one claim where no rate bounds it; the next claim goes on. */
const MOST_SINGLE = 50;

export interface ClaimedRow {
	readonly id: number;
	readonly key: string;
	readonly attempts: number;
	readonly message: Message;
}

type Due = Awaited<ReturnType<typeof lockDueAt>>[number];

async function withMessages(
	trx: Trx,
	rows: readonly Due[],
): Promise<ClaimedRow[]> {
	if (rows.length === 0) return [];
	const keys = [...new Set(rows.map(({ message_key }) => message_key))];
	const messages = new Map(
		(await listMessages(trx, keys)).map((message) => [message.key, message]),
	);
	return rows.flatMap(({ id, key, attempts, message_key }) => {
		const message = messages.get(message_key);
		return message ? [{ id, key, attempts, message }] : [];
	});
}

/** The rest becomes one message of its own, which is what is sent and retried from now on. */
async function group(
	trx: Trx,
	endpoint: ClaimedEndpoint,
	rest: readonly Due[],
	until: Date,
	now: Date,
): Promise<ClaimedRow[]> {
	const rows = await withMessages(trx, rest);
	const messageKey = `digest:${rest[0]?.id}`;
	const words = await digestWords("rate", rows.length);
	const message = digestOf(
		rows.map((row) => row.message),
		messageKey,
		words,
		now,
	);
	const key = `${messageKey}/endpoint:${endpoint.id}`;
	await insertMessage(trx, message);
	const [made] = await insertOutbox(trx, [
		{
			key,
			message_key: messageKey,
			person_id: null,
			endpoint_id: endpoint.id,
			channel: endpoint.kind,
			state: "queued",
			due_at: now,
			created_at: now,
		},
	]);
	if (!made) throw new Error(`the digest '${key}' is there already`);
	await leaseOutbox(trx, [made.id], until);
	await groupOutbox(
		trx,
		rest.map(({ id }) => id),
		made.id,
		now,
	);
	return [{ id: made.id, key, attempts: 0, message }];
}

/** Takes what an endpoint may be sent now, under a lease; null when another worker is at it. */
export async function claimAtEndpoint(
	db: Db,
	id: number,
	lease: number,
	now: Date,
): Promise<{
	readonly endpoint: ClaimedEndpoint;
	readonly rows: readonly ClaimedRow[];
} | null> {
	return db.transaction().execute(async (trx) => {
		const endpoint = await claimEndpoint(trx, id);
		if (!endpoint) return null;
		const due = await lockDueAt(trx, id, now, MOST);
		if (!endpoint.enabled) {
			for (const { id: row, attempts } of due)
				await settleOutbox(trx, row, {
					state: "dropped",
					attempts,
					dueAt: now,
					error: null,
					detail: null,
					now,
				});
			return { endpoint, rows: [] };
		}
		const limit = RATE_LIMITS[endpoint.kind];
		const sends = endpoint.recent_sends;
		const plan = planSending(due.length, sends, limit, now);
		if (plan.waitUntil) {
			await putOffOutbox(
				trx,
				due.map((row) => row.id),
				plan.waitUntil,
			);
			return { endpoint, rows: [] };
		}
		const until = new Date(now.getTime() + lease);
		const single = due.slice(0, Math.min(plan.single, MOST_SINGLE));
		await leaseOutbox(
			trx,
			single.map((row) => row.id),
			until,
		);
		const rows = await withMessages(trx, single);
		if (plan.groupsRest)
			rows.push(
				...(await group(trx, endpoint, due.slice(plan.single), until, now)),
			);
		if (limit) {
			const begin = now.getTime() - limit.within;
			await keepSends(trx, id, [
				...sends.filter((at) => at.getTime() > begin),
				...rows.map(() => now),
			]);
		}
		return { endpoint, rows };
	});
}
