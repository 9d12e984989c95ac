import { expect, test } from "vitest";
import { type CompanyRow, planCompany } from "./plan-company.ts";

const now = {
	name: "My company",
	time_zone: "Asia/Shanghai",
	reporting_currency: "CNY",
	fiscal_year_start_month: 1,
	stock_carry_days: 7,
};
const empty = { hasFacts: false, hasRates: false };
const row = (overrides: Partial<CompanyRow>): CompanyRow => ({
	at: 2,
	name: undefined,
	time_zone: undefined,
	reporting_currency: undefined,
	fiscal_year_start_month: undefined,
	stock_carry_days: undefined,
	...overrides,
});

test.each([
	["what is not said stays", { name: "Kite" }, empty, { name: "Kite" }, []],
	["what is said again is no change", { ...now }, empty, {}, []],
	[
		"before there are facts everything may change",
		{ time_zone: "Asia/Taipei", reporting_currency: "TWD" },
		empty,
		{ time_zone: "Asia/Taipei", reporting_currency: "TWD" },
		[],
	],
	[
		"after that the zone may not",
		{ time_zone: "Asia/Taipei" },
		{ hasFacts: true, hasRates: false },
		{ time_zone: "Asia/Taipei" },
		["time_zone"],
	],
	[
		"nor the currency, once there are rates",
		{ reporting_currency: "TWD" },
		{ hasFacts: false, hasRates: true },
		{ reporting_currency: "TWD" },
		["reporting_currency"],
	],
	[
		"saying the zone again is fine",
		{ time_zone: "Asia/Shanghai", stock_carry_days: 9 },
		{ hasFacts: true, hasRates: true },
		{ stock_carry_days: 9 },
		[],
	],
])("%s", (_, said, there, changes, refused) => {
	const plan = planCompany([row(said)], now, there);
	expect(plan.changes).toEqual(changes);
	expect(plan.problems.map((one) => one.column)).toEqual(refused);
});

test("there is one company", () => {
	expect(planCompany([], now, empty).problems).toHaveLength(1);
	expect(
		planCompany([row({}), row({ at: 3 })], now, empty).problems,
	).toHaveLength(1);
});
