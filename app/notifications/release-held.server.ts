import type { Db, Trx } from "../../db/client.ts";
import {
	announceOutbox,
	insertInboxItems,
	insertMessage,
	listMessages,
} from "../../db/queries/messages.server.ts";
import {
	groupOutbox,
	insertOutbox,
	lockReleased,
	queueHeld,
	settleHeld,
} from "../../db/queries/outbox.server.ts";
import { digestOf } from "./digest.ts";
import { digestWords } from "./digest-words.server.ts";

const AT_ONCE = 1000;

type Held = Awaited<ReturnType<typeof lockReleased>>[number];

/** What waited alone goes as it is. */
async function releaseOne(
	trx: Trx,
	rows: readonly Held[],
	personId: number,
	now: Date,
): Promise<void> {
	for (const { id, channel, message_key } of rows)
		if (channel === "inbox") {
			await insertInboxItems(trx, message_key, [personId], now);
			await settleHeld(trx, [id], now);
		} else await queueHeld(trx, [id], now);
}

/** What waited together goes as one message, by each channel that one of them would have taken. */
async function releaseMany(
	trx: Trx,
	rows: readonly Held[],
	personId: number,
	now: Date,
): Promise<void> {
	const keys = [...new Set(rows.map(({ message_key }) => message_key))];
	const messages = await listMessages(trx, keys);
	const key = `digest:${rows[0]?.id}`;
	const words = await digestWords("quiet", messages.length);
	await insertMessage(trx, digestOf(messages, key, words, now));
	const channels = new Set(rows.map(({ channel }) => channel));
	if (channels.delete("inbox"))
		await insertInboxItems(trx, key, [personId], now);
	const [made] = await insertOutbox(
		trx,
		[...channels].map((channel) => ({
			key: `${key}/person:${personId}/${channel}`,
			message_key: key,
			person_id: personId,
			endpoint_id: null,
			channel,
			state: "queued" as const,
			due_at: now,
			created_at: now,
		})),
	);
	await groupOutbox(
		trx,
		rows.map(({ id }) => id),
		made?.id ?? null,
		now,
	);
}

/** When somebody's quiet hours are over, what is still held for them goes out as one message. Answers with how many people were told. */
export async function releaseHeld(db: Db, now: Date): Promise<number> {
	return db.transaction().execute(async (trx) => {
		const rows = await lockReleased(trx, now, AT_ONCE);
		const byPerson = Map.groupBy(rows, ({ person_id }) => person_id);
		for (const [personId, own] of byPerson) {
			if (personId === null) continue;
			const messages = new Set(own.map(({ message_key }) => message_key));
			const release = messages.size === 1 ? releaseOne : releaseMany;
			await release(trx, own, personId, now);
		}
		if (rows.length > 0) await announceOutbox(trx);
		return byPerson.size;
	});
}
