import { expect, test } from "vitest";
import { definitionFaults } from "../check-definition.ts";
import { METRIC_GROUPS } from "../definition.ts";
import { SHIPPED } from "./all.ts";

test.each(SHIPPED.map((metric) => [metric.key, metric] as const))(
	"%s is a sound definition",
	(_, metric) => {
		expect(definitionFaults(metric)).toEqual([]);
	},
);

test("at least 40 metrics are shipped, each under a key of its own, in every group", () => {
	const keys = new Set(SHIPPED.map(({ key }) => key));
	expect(keys.size).toBe(SHIPPED.length);
	expect(keys.size).toBeGreaterThanOrEqual(40);
	expect(new Set(SHIPPED.map(({ group }) => group))).toEqual(
		new Set(METRIC_GROUPS),
	);
});

test("no two metrics share a name in any language", () => {
	for (const language of ["en", "zh-hant", "zh-hans"] as const) {
		const names = SHIPPED.map(({ name }) => name[language]);
		expect(new Set(names).size).toBe(names.length);
	}
});

test.each([
	["bad-review-rate", "負評率", "差评率"],
	["inventory-turnover-days", "存貨週轉天數", "库存周转天数"],
])("%s bears the agreed names", (key, hant, hans) => {
	const metric = SHIPPED.find((each) => each.key === key);
	expect([metric?.name["zh-hant"], metric?.name["zh-hans"]]).toEqual([
		hant,
		hans,
	]);
});

test("a reader of 简体中文 finds no 指標 and a reader of 繁體中文 no 指标", () => {
	const all = SHIPPED.flatMap(({ name, description, owner }) => [
		name,
		description,
		owner,
	]);
	const hant = all.map((text) => text["zh-hant"]).join("");
	const hans = all.map((text) => text["zh-hans"]).join("");
	expect(hant).not.toMatch(/[标库评访订单实额计币数货周转顾级]/);
	expect(hans).not.toMatch(/[標庫評訪訂單實額計幣數貨週轉顧級]/);
});
