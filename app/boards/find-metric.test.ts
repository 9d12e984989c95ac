import { expect, test } from "vitest";
import { findMetric } from "./find-metric.ts";

const metric = (key: string, en: string, hant: string, hans: string) => ({
	key,
	name: { en, "zh-hant": hant, "zh-hans": hans },
});
const METRICS = [
	metric("nps", "NPS", "NPS", "NPS"),
	metric("bad-review-rate", "Bad-review rate", "負評率", "差评率"),
	metric("review-count", "Reviews", "評論數", "评论数"),
	metric("returns", "Returns", "退貨數", "退货数"),
	metric("return-rate", "Return rate", "退貨率", "退货率"),
];

test.each([
	["by its key", "bad-review-rate", "bad-review-rate"],
	["by its name, however written", "  bad-REVIEW rate ", "bad-review-rate"],
	[
		"by its name in another language than the reader's",
		"差评率",
		"bad-review-rate",
	],
	["in full width", "ＮＰＳ", "nps"],
	["by a part that only one has", "負評", "bad-review-rate"],
	["by a whole name that is a part of another's", "Returns", "returns"],
])("finds a metric %s", (_, typed, key) => {
	expect(findMetric(typed, METRICS, "en")).toEqual({ key });
});

test.each([
	[
		"several are named to choose from",
		"return",
		"metric-several",
		"Returns, Return rate",
	],
	[
		"what is nowhere is refused with examples",
		"joy",
		"metric",
		"NPS, Bad-review rate",
	],
	["nothing typed finds nothing", "  ", "metric", "NPS"],
])("%s", (_, typed, code, allowed) => {
	expect(findMetric(typed, METRICS, "en")).toMatchObject({
		problem: { code, value: typed, allowed: expect.stringContaining(allowed) },
	});
});
