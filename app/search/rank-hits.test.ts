import { expect, test } from "vitest";
import {
	groupHits,
	joinSyllables,
	type Rank,
	rankHits,
	rankOf,
} from "./rank-hits.ts";

const forms = (
	plain: readonly string[],
	pinyin: readonly string[] = [],
	initials: readonly string[] = [],
) => ({
	plain,
	pinyin: pinyin.map((one) => joinSyllables(one.split(" "))),
	initials,
});

const BAD_REVIEWS = forms(
	["bad-review rate", "差评率", "bad-review-rate"],
	["cha ping lv", "cha ping lu"],
	["brr", "cpl"],
);
const VIVIAN = forms(
	["vivian wang", "王薇", "王总", "vivian"],
	["wang wei", "wang zong"],
	["vw", "ww", "wz"],
);

test.each<[string, typeof BAD_REVIEWS, string, Rank | null]>([
	["the whole name", BAD_REVIEWS, "bad-review rate", "exact"],
	["the whole name in Chinese", BAD_REVIEWS, "差评率", "exact"],
	["an alias as a whole", VIVIAN, "王总", "exact"],
	["the whole pinyin without spaces", BAD_REVIEWS, "chapinglv", "exact"],
	["the whole pinyin with spaces", BAD_REVIEWS, "cha ping lv", "exact"],
	["ü typed as u", BAD_REVIEWS, "chapinglu", "exact"],
	["the beginning", BAD_REVIEWS, "bad", "prefix"],
	["the beginning in Chinese", BAD_REVIEWS, "差评", "prefix"],
	["the beginning of the pinyin", BAD_REVIEWS, "chapi", "prefix"],
	["the second word", VIVIAN, "wang", "prefix"],
	["a word within", BAD_REVIEWS, "rate", "word-start"],
	["a word after a hyphen", BAD_REVIEWS, "review", "word-start"],
	["the pinyin from its second syllable on", VIVIAN, "wei", "word-start"],
	["initials of the pinyin", BAD_REVIEWS, "cpl", "initials"],
	["the first of the initials", BAD_REVIEWS, "cp", "initials"],
	["initials of the words", BAD_REVIEWS, "brr", "initials"],
	["initials from the second on", BAD_REVIEWS, "pl", "initials"],
	["a piece of a word", BAD_REVIEWS, "evie", "anywhere"],
	["a character within", BAD_REVIEWS, "评", "anywhere"],
	["one letter is an initial from the front only", VIVIAN, "z", null],
	["the middle of a syllable is chance", VIVIAN, "ong", null],
	["words in another order", VIVIAN, "wang viv", "prefix"],
	["the worst of the words counts", BAD_REVIEWS, "rate evie", "anywhere"],
	["a word that is not there", BAD_REVIEWS, "rate sales", null],
	["something else", BAD_REVIEWS, "stock", null],
])("%s", (_, entry, query, rank) => {
	expect(rankOf(entry, query)).toBe(rank);
});

const entry = (name: string, kind = "metric", more: string[] = []) => ({
	name,
	kind,
	forms: forms([name, ...more]),
	length: name.length,
});

test("exact goes before prefix, word start and anywhere; of equals the shorter one", () => {
	const entries = [
		"net sales of the year",
		"xsales",
		"sales by hour",
		"net sales",
		"sales day",
		"sales",
		"stock",
	].map((name) => entry(name));
	expect(rankHits(entries, "sales").map((hit) => hit.entry.name)).toEqual([
		"sales",
		"sales day",
		"sales by hour",
		"net sales",
		"net sales of the year",
		"xsales",
	]);
});

test("an empty query finds nothing", () => {
	expect(rankHits([entry("sales")], "")).toEqual([]);
});

test("the group with the best hit stands first, and says how many it leaves out", () => {
	const hits = rankHits(
		[
			entry("sales b", "metric"),
			entry("sales a", "metric"),
			entry("sales", "team"),
			entry("sales long", "metric"),
		],
		"sales",
	);
	expect(
		groupHits(hits, 2).map(({ kind, hits: shown, more }) => [
			kind,
			shown.map((hit) => hit.entry.name),
			more,
		]),
	).toEqual([
		["team", ["sales"], 0],
		["metric", ["sales b", "sales a"], 1],
	]);
});
