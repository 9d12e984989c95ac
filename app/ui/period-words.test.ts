import { expect, test } from "vitest";
import { en } from "../i18n/en.ts";
import { translator } from "../i18n/translate.ts";
import { zhHans } from "../i18n/zh-hans.ts";
import { zhHant } from "../i18n/zh-hant.ts";
import { recentWords } from "./period-words.ts";

test.each([
	["last-15-minutes", "Last 15 minutes", "近 15 分鐘", "近 15 分钟"],
	["last-1-hours", "Last 1 hour", "近 1 小時", "近 1 小时"],
	["last-24-hours", "Last 24 hours", "近 24 小時", "近 24 小时"],
	["last-28-days", null, null, null],
	["2026-10", null, null, null],
])("%s is called %s", (period, english, traditional, simplified) => {
	expect(recentWords(period, translator("en", en))).toBe(english);
	expect(recentWords(period, translator("zh-hant", zhHant))).toBe(traditional);
	expect(recentWords(period, translator("zh-hans", zhHans))).toBe(simplified);
});
