export const LANGUAGES = ["en", "zh-hant", "zh-hans"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language under its own name, so that who can't read the page finds theirs. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
	en: "English",
	"zh-hant": "繁體中文",
	"zh-hans": "简体中文",
};

/** The region whose number and date habits go with the language; also what the page declares as its lang. */
export const LOCALES: Readonly<Record<Language, string>> = {
	en: "en-IE",
	"zh-hant": "zh-Hant-TW",
	"zh-hans": "zh-Hans-CN",
};

export const isLanguage = (text: unknown): text is Language =>
	LANGUAGES.some((language) => language === text);

const fromTag = (tag: string): Language | null => {
	const lower = tag.toLowerCase();
	if (/^zh\b.*(hant|-tw|-hk|-mo)/.test(lower)) return "zh-hant";
	if (/^zh\b/.test(lower)) return "zh-hans";
	return /^en\b/.test(lower) ? "en" : null;
};

/** What an Accept-Language header prefers among ours; English when it names none. */
export function preferredLanguage(header: string | null): Language {
	const wishes = (header ?? "").split(",").map((part) => {
		const [tag = "", ...rest] = part.trim().split(";");
		const q = rest.map((r) => /^\s*q=([\d.]+)/.exec(r)?.[1]).find(Boolean);
		return { tag, weight: q === undefined ? 1 : Number(q) };
	});
	wishes.sort((a, b) => b.weight - a.weight);
	for (const { tag, weight } of wishes) {
		const language = weight > 0 ? fromTag(tag) : null;
		if (language) return language;
	}
	return "en";
}
