import type { Language } from "./language.ts";
import type { Messages } from "./translate.ts";

/** A browser loads the catalogue of its reader's language only. */
export const loadMessages: Readonly<Record<Language, () => Promise<Messages>>> =
	{
		en: async () => (await import("./en.ts")).en,
		"zh-hant": async () => (await import("./zh-hant.ts")).zhHant,
		"zh-hans": async () => (await import("./zh-hans.ts")).zhHans,
	};
