import { expect, test } from "vitest";
import { makeEntry } from "./make-entry.server.ts";
import { rankHits } from "./rank-hits.ts";
import { plainText } from "./search-forms.server.ts";
import { searchableText } from "./searchable-text.server.ts";

const NO_NAMES = { en: null, "zh-hant": null, "zh-hans": null };
const metric = makeEntry({
	kind: "metric",
	id: "bad-review-rate",
	href: "/metrics/bad-review-rate",
	names: { en: "Bad-review rate", "zh-hant": "負評率", "zh-hans": "差评率" },
	fallback: "bad-review-rate",
});
const person = makeEntry({
	kind: "person",
	id: 7,
	href: "/people/7",
	names: { ...NO_NAMES, "zh-hant": "單怡君" },
	fallback: "单怡君",
	also: ["王總", "vivian", "yijun.shan"],
});

test.each([
	["pinyin", metric, "chapinglv"],
	["pinyin with ü as u", metric, "chaping lu"],
	["pinyin of the other script's name", metric, "fuping"],
	["initials", metric, "cpl"],
	["initials in capitals", metric, "CPL"],
	["the other script", metric, "负评率"],
	["full-width letters", metric, "ＢＡＤ"],
	["a key", metric, "bad-review-rate"],
	["a surname read as a surname", person, "shan yijun"],
	["a name in traditional characters", person, "單怡"],
	["a name in simplified characters", person, "单怡"],
	["an alias in the other script", person, "王总"],
	["an alias in pinyin", person, "wangzong"],
	["the local part of an address", person, "yijun.s"],
	["a word of the local part", person, "shan"],
])("found by %s", (_, entry, query) => {
	expect(rankHits([entry], plainText(query))).toHaveLength(1);
});

test.each([
	["another pinyin", metric, "haoping"],
	["a surname read as a number", person, "danyijun"],
])("not found by %s", (_, entry, query) => {
	expect(rankHits([entry], plainText(query))).toHaveLength(0);
});

test("a text to search in holds both scripts, pinyin and initials", () => {
	const text = searchableText(["存貨週轉天數", "Inventory turnover days"]);
	for (const part of [
		"存貨週轉天數",
		"存货周转天数",
		"cunhuozhouzhuantianshu",
		"chzzts",
		"inventory turnover days",
		"itd",
	])
		expect(text).toContain(part);
});
