import { expect, test } from "vitest";
import { en } from "./en.ts";
import { type Language, preferredLanguage } from "./language.ts";
import { translator } from "./translate.ts";
import { zhHans } from "./zh-hans.ts";

test("numbers and plurals follow the language", () => {
	const english = translator("en", en);
	expect(english("catalogue.shown", { n: 1 })).toBe("One metric");
	expect(english("catalogue.shown", { n: 0 })).toBe("0 metrics");
	expect(english("catalogue.shown", { n: 1234 })).toBe("1,234 metrics");
	const chinese = translator("zh-hans", zhHans);
	expect(chinese("catalogue.shown", { n: 1 })).toBe("1 个指标");
});

test("a value with braces is not filled in again", () => {
	expect(
		translator("en", en)("error.notFound.text", { path: "/{path}" }),
	).toContain("/{path}.");
});

test("a key whose text has a placeholder can't be used without it", () => {
	const t = translator("en", en);
	// @ts-expect-error: {path} is missing.
	expect(t("error.notFound.text", {})).toContain("undefined");
	// @ts-expect-error: there is no such key.
	expect(() => t("no.such.key")).toThrow();
});

test.each<[string, string | null, Language]>([
	["no header", null, "en"],
	["Taiwan", "zh-TW,zh;q=0.9,en;q=0.8", "zh-hant"],
	["Hong Kong", "zh-HK", "zh-hant"],
	["the script wins over the region", "zh-Hant-CN", "zh-hant"],
	["the mainland", "zh-CN,zh;q=0.9", "zh-hans"],
	["plain Chinese", "zh", "zh-hans"],
	["the weight decides, not the order", "en;q=0.3, zh-TW;q=0.8", "zh-hant"],
	["a language we don't have", "de-DE,de;q=0.9,zh-CN;q=0.5", "zh-hans"],
	["refused by weight 0", "zh-CN;q=0, en", "en"],
	["nonsense", ";;q=,,*", "en"],
])("%s", (_, header, language) => {
	expect(preferredLanguage(header)).toBe(language);
});
