import { LANGUAGES, type Language } from "../app/i18n/language.ts";
import type { EndpointKind } from "../app/notifications/endpoint.ts";
import { enqueueMessage } from "../app/notifications/enqueue-message.server.ts";
import type {
	Message,
	MessageContent,
	Recipient,
} from "../app/notifications/message.ts";
import type { Db } from "../db/client.ts";

export const NOON = new Date("2026-11-24T04:00:00Z");
export const NIGHT = new Date("2026-11-24T16:00:00Z");
export const later = (seconds: number, from = NOON) =>
	new Date(from.getTime() + seconds * 1000);

const HOUR = 3_600_000;

/** What a watched rate would have to say. */
export const buildContent = (
	language: Language,
	title: string,
): MessageContent => ({
	title,
	summary: {
		en: "18.2 % of 340 reviews of the last 24 hours are bad; the threshold is 15 %.",
		"zh-hant": "過去 24 小時 340 則評論中有 18.2% 為負評，門檻為 15%。",
		"zh-hans": "过去 24 小时 340 条评论中有 18.2% 为差评，阈值为 15%。",
	}[language],
	details: [
		{ label: "n", value: "340" },
		{ label: "<b>top</b>", value: "Ear Pro & Co. +3.1" },
	],
	quotes: [{ text: "breaks after <b>a day</b> ***", note: "★1 Ear Pro" }],
	links: [
		{ text: "Open", path: "/alerts/12" },
		{ text: "Reviews", path: "/metrics/bad-review-rate/facts" },
	],
	chart: {
		unit: "%",
		timeZone: "Asia/Taipei",
		since: NOON.getTime() - 5 * HOUR,
		points: Array.from({ length: 25 }, (_, index) => ({
			at: NOON.getTime() - (24 - index) * HOUR,
			value:
				index === 9
					? null
					: 9 + index * 0.2 + (index > 18 ? 5 : 0) + Math.sin(index) * 1.5,
		})),
		lines: [
			{
				value: 15,
				mark: "warning",
				text: { en: "Warning", "zh-hant": "警示門檻", "zh-hans": "预警阈值" }[
					language
				],
			},
			{
				value: 6,
				mark: "target",
				text: { en: "Target", "zh-hant": "目標值", "zh-hans": "目标值" }[
					language
				],
			},
		],
	},
});

let made = 0;
export function buildMessage(change: Partial<Message> = {}): Message {
	made += 1;
	const title = `Bad-review rate ${made}`;
	return {
		key: `alert:${made}:first`,
		subject: `alert:${made}`,
		mark: "warning",
		content: Object.fromEntries(
			LANGUAGES.map((language) => [language, buildContent(language, title)]),
		) as Message["content"],
		data: { alert: made },
		at: NOON,
		...change,
	};
}

export const enqueue = (
	db: Db,
	message: Message,
	recipients: readonly Recipient[],
	now = NOON,
) =>
	db
		.transaction()
		.execute((trx) => enqueueMessage(trx, message, recipients, now));

export async function buildPerson(
	db: Db,
	change: { name?: string; email?: string | null } = {},
): Promise<number> {
	const name = change.name ?? `person ${crypto.randomUUID().slice(0, 8)}`;
	const { id } = await db
		.insertInto("person")
		.values({
			name,
			email:
				change.email === undefined
					? `${crypto.randomUUID()}@nebula.example`
					: change.email,
			time_zone: "Asia/Taipei",
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	return id;
}

export async function buildEndpoint(
	db: Db,
	kind: EndpointKind,
	target: string,
	secret: string | null = null,
): Promise<number> {
	const { id } = await db
		.insertInto("endpoint")
		.values({
			kind,
			name: `${kind} ${crypto.randomUUID().slice(0, 8)}`,
			target,
			secret,
			language: "en",
			created_at: NOON,
			created_by: await buildPerson(db),
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	return id;
}

/** Nights from ten to eight, every day. */
export async function wantQuiet(db: Db, personId: number): Promise<void> {
	await db
		.insertInto("contact_preference")
		.values({
			person_id: personId,
			channels: JSON.stringify({
				critical: ["inbox", "email"],
				warning: ["inbox", "email"],
				resolved: ["inbox"],
				information: ["inbox"],
			}),
			quiet_from: "22:00",
			quiet_to: "08:00",
			quiet_days: [1, 2, 3, 4, 5, 6, 7],
			language: "zh-hant",
			changed_at: NOON,
		})
		.execute();
}

export const outboxOf = (db: Db, messageKey: string) =>
	db
		.selectFrom("outbox")
		.selectAll()
		.where("message_key", "=", messageKey)
		.orderBy("id")
		.execute();

export const inboxOf = async (db: Db, personId: number) =>
	(
		await db
			.selectFrom("inbox_item")
			.select("message_key")
			.where("person_id", "=", personId)
			.orderBy("message_key")
			.execute()
	).map(({ message_key }) => message_key);
