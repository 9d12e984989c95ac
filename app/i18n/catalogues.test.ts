import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { en } from "./en.ts";
import type { Messages } from "./translate.ts";
import { zhHans } from "./zh-hans.ts";
import { zhHant } from "./zh-hant.ts";

const catalogues: Readonly<Record<string, Messages>> = {
	en,
	"zh-hant": zhHant,
	"zh-hans": zhHans,
};
const keys = Object.keys(en) as (keyof typeof en)[];
const han = /\p{Script=Han}/u;
const placeholders = (text: string) =>
	[...new Set(text.match(/\{\w+\}/g))].sort().join(" ");

/** Texts without a word that could be translated. */
const SAME_EVERYWHERE = new Set<string>([
	"formula.ratio",
	"formula.ratioTimes",
	"formula.ratioBy",
	"group.nps",
	"suffix.percent",
	"suffix.points",
	"suffix.score",
	"suffix.stars",
	"unit.percent",
]);

test.each(keys)(
	"%s is written in each language with the same placeholders",
	(key) => {
		const wanted = placeholders(en[key]);
		for (const messages of Object.values(catalogues))
			expect(placeholders(messages[key])).toBe(wanted);
		expect(han.test(en[key])).toBe(false);
		if (SAME_EVERYWHERE.has(key)) return;
		expect(zhHant[key]).not.toBe(en[key]);
		expect(zhHans[key]).not.toBe(en[key]);
	},
);

test("Chinese is written once for Taiwan and once for the mainland, not converted", () => {
	// Characters that only one of the two scripts uses, among the words these pages need.
	const simplified = "时间标态选择页这为请数据库错误输结业种类处长门产";
	const traditional = "時間標態選擇頁這為請數據庫錯誤輸結業種類處長門產";
	for (const key of keys) {
		for (const character of simplified)
			expect(`${key} ${zhHant[key]}`).not.toContain(character);
		for (const character of traditional)
			expect(`${key} ${zhHans[key]}`).not.toContain(character);
	}
});

function sources(folder: string): string[] {
	return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const file = path.join(folder, entry.name);
		if (entry.isDirectory()) return sources(file);
		return entry.name.endsWith(".tsx") ? [file] : [];
	});
}

test("a page holds no text of its own: all words come from the catalogue", () => {
	const found = sources("app").flatMap((file) => {
		const text = fs.readFileSync(file, "utf8");
		return [
			...text.matchAll(/(?<![=-])>\s*([A-Z\p{Script=Han}][^<>{}=;]*?)\s*</gu),
			...text.matchAll(
				/\s(?:aria-label|title|placeholder|alt|label)="([^"]*\p{L}[^"]*)"/gu,
			),
		].map((match) => `${file}: ${match[1]}`);
	});
	expect(found).toEqual([]);
});
