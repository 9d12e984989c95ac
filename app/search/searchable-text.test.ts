import { expect, test } from "vitest";
import { searchableText } from "./searchable-text.server.ts";

test.each([
	["by its pinyin", "差评率", "chapinglv"],
	["by its initials", "差评率", "cpl"],
	["a traditional name by its pinyin", "負評率", "fupinglv"],
	["a traditional name by its initials", "負評率", "fpl"],
	["a simplified name in the other script", "库存周转天数", "庫存"],
	["a traditional name in the other script", "存貨週轉天數", "存货"],
	["a name of both alphabets", "NPS 回覆率", "nps"],
	["an English name as it stands", "Bad-review rate", "bad-review"],
	["a person", "赵梅", "zhaomei"],
	["a name with a sound that is written ü", "绿色", "lvse"],
])("finds %s", (_, name, query) => {
	expect(searchableText([name])).toContain(query);
});

test("says each way once", () => {
	const lines = searchableText(["退款", "退款", "Refunds"]).split("\n");
	expect(new Set(lines).size).toBe(lines.length);
});
