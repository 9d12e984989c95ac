import { type Language, LOCALES } from "../i18n/language.ts";
import { loadMessages } from "../i18n/messages.ts";
import { type Translate, translator } from "../i18n/translate.ts";
import { readPreferences } from "../ui/preferences.ts";

/** The words for what a loader writes itself: titles and formulas. */
export async function requestReader(request: Request): Promise<{
	readonly t: Translate;
	readonly language: Language;
	readonly locale: string;
}> {
	const { language } = readPreferences(request.headers);
	const messages = await loadMessages[language]();
	return {
		t: translator(language, messages),
		language,
		locale: LOCALES[language],
	};
}
