import type { Db } from "../../db/client.ts";
import { memberNames } from "../../db/queries/member-names.server.ts";
import { readSettings } from "../../db/queries/metric-settings.server.ts";
import { LANGUAGES, type Language } from "../i18n/language.ts";
import { loadMessages } from "../i18n/messages.ts";
import { translator } from "../i18n/translate.ts";
import { type Scope, scopeDimensions } from "../metrics/scope.ts";
import type { MessageContent } from "../notifications/message.ts";
import type { MessageReader } from "./message-words.ts";

/** The members that scopes name. */
export const membersIn = (scopes: readonly { readonly scope: Scope }[]) =>
	scopes.flatMap(({ scope }) =>
		scopeDimensions(scope).map((name) => scope[name] ?? 0),
	);

/** A message's content for whoever reads it, in each language; these members can be named in it. */
export async function inEachLanguage(
	db: Db,
	memberIds: readonly number[],
	write: (reader: MessageReader) => MessageContent,
): Promise<Record<Language, MessageContent>> {
	const [settings, members] = await Promise.all([
		readSettings(db),
		memberNames(db, memberIds),
	]);
	const shared = {
		names: new Map(members.map((member) => [member.id, member])),
		currency: settings.reporting_currency,
		timeZone: settings.time_zone,
	};
	const entries = await Promise.all(
		LANGUAGES.map(async (language) => {
			const t = translator(language, await loadMessages[language]());
			return [language, write({ ...shared, language, t })] as const;
		}),
	);
	return Object.fromEntries(entries) as Record<Language, MessageContent>;
}
