import { beforeAll, expect, test } from "vitest";
import { buildObservedCompany, observeOne } from "../observed-company.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
const one = (key: string, period: string, change: object = {}) =>
	observeOne(box, key, period, change);

beforeAll(() => buildObservedCompany(box));

test("customers and orders are told apart in each period and scope, and never added up", async () => {
	expect((await one("customers", "2026-10")).total).toMatchObject({
		value: 2,
		sample: 2,
	});
	expect((await one("orders", "2026-10")).total).toMatchObject({ value: 3 });
	const { members } = await one("customers", "2026-10", { by: "region" });
	expect(members.map(({ memberId, total }) => [memberId, total.value])).toEqual(
		[
			[3, 2],
			[4, 1],
		],
	);
	expect(
		(await one("customers", "2026-10", { scope: { region: 4, line: 1 } })).total
			.value,
	).toBe(1);
	expect((await one("orders", "2026-10-01..2026-10-19")).total.value).toBe(1);
});

test("average order value is revenue by orders, also where an order has several lines", async () => {
	expect((await one("average-order-value", "2026-10")).total).toMatchObject({
		value: 400 / 3,
		sample: 3,
		state: "too-few",
	});
});

test("repurchase counts the customers of the window up to the period's end", async () => {
	expect((await one("repurchase-rate-90", "2026-10")).total).toMatchObject({
		value: 50,
		sample: 2,
	});
	expect((await one("repurchase-rate-90", "last-90-days")).total).toMatchObject(
		{ value: 25, sample: 4 },
	);
	expect((await one("repurchase-rate-90", "2026-10-01")).total).toMatchObject({
		value: 0,
		sample: 1,
	});
});

test("a level is averaged over the days on which it was known", async () => {
	expect((await one("stock-units", "2026-10")).total).toMatchObject({
		value: 80,
		sample: 2,
	});
	expect((await one("stock-out-rate", "2026-10")).total.value).toBe(25);
	expect((await one("stock-units", "2026-09")).total).toMatchObject({
		value: null,
		state: "no-data",
	});
});

test("turnover days hold average stock against the cost of the period", async () => {
	// 300 a day in stock, 120 of cost in 31 days.
	expect(
		(await one("inventory-turnover-days", "2026-10")).total.value,
	).toBeCloseTo((300 / 120) * 31, 9);
	expect(
		(await one("inventory-turnover-days", "2026-10-02")).total,
	).toMatchObject({ value: null, reasons: [{ reason: "denominator-zero" }] });
});

test.each([
	"stock-units",
	"customers",
	"average-order-value",
	"inventory-turns",
])(
	"%s is known by whole days, so of minutes there is no data, for the company and by region",
	async (key) => {
		const seen = await one(key, "last-15-minutes", { by: "region" });
		expect(seen.total).toMatchObject({
			value: null,
			state: "no-data",
			reasons: [{ state: "no-data", reason: "known-by-days" }],
		});
		expect(seen.compared?.state ?? "no-data").toBe("no-data");
		expect(seen.members).toEqual([]);
	},
);
