import { randomUUID } from "node:crypto";
import type { Db } from "../../db/client.ts";
import { LANGUAGES } from "../i18n/language.ts";
import type { DeliveryDecision } from "./decide-delivery.ts";
import { wordsOf } from "./digest-words.server.ts";
import { enqueueMessage } from "./enqueue-message.server.ts";
import type { Message, MessageContent, Recipient } from "./message.ts";

/** A message about nothing, the way a real one goes; answers with what was decided. */
export async function sendTest(
	db: Db,
	to: Recipient,
	askedBy: string,
	now: Date,
): Promise<DeliveryDecision | null> {
	const entries = await Promise.all(
		LANGUAGES.map(async (language) => {
			const t = await wordsOf(language);
			const content: MessageContent = {
				title: t("contact.test.title"),
				summary: t("contact.test.summary", { name: askedBy }),
				details: [],
				quotes: [],
				links: [{ text: t("notify.digest.open"), path: "/inbox" }],
				chart: null,
			};
			return [language, content] as const;
		}),
	);
	const message: Message = {
		key: `test:${randomUUID()}`,
		subject: "test",
		mark: "warning",
		content: Object.fromEntries(entries) as Message["content"],
		data: { test: true },
		at: now,
	};
	const [told] = await db
		.transaction()
		.execute((trx) => enqueueMessage(trx, message, [to], now));
	return told?.decision ?? null;
}
