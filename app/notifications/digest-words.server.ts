import { LANGUAGES, type Language } from "../i18n/language.ts";
import { loadMessages } from "../i18n/messages.ts";
import { type Translate, translator } from "../i18n/translate.ts";
import { type DigestWords, MOST_LISTED } from "./digest.ts";
import type { Mark } from "./message.ts";

export const markWords = (t: Translate): Readonly<Record<Mark, string>> => ({
	critical: t("notify.mark.critical"),
	warning: t("notify.mark.warning"),
	resolved: t("notify.mark.resolved"),
	information: t("notify.mark.information"),
});

/** The words of a language, for what is written where nobody reads a page. */
export const wordsOf = async (language: Language): Promise<Translate> =>
	translator(language, await loadMessages[language]());

/** What a digest of so many says, in every language. */
export async function digestWords(
	why: "quiet" | "rate",
	n: number,
): Promise<Readonly<Record<Language, DigestWords>>> {
	const entries = await Promise.all(
		LANGUAGES.map(async (language) => {
			const t = await wordsOf(language);
			const words: DigestWords = {
				title: t("notify.digest.title", { n }),
				summary: t(`notify.digest.${why}`),
				more: t("notify.digest.more", { n: Math.max(0, n - MOST_LISTED) }),
				open: t("notify.digest.open"),
				marks: markWords(t),
			};
			return [language, words] as const;
		}),
	);
	return Object.fromEntries(entries) as Record<Language, DigestWords>;
}
