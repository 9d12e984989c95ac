import { expect, test } from "vitest";
import { loadMasterData } from "../../app/master/load-master-data.server.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();

const addMember = async (dimension: "line" | "product", code: string) =>
	(
		await box.db
			.insertInto("member")
			.values({ dimension, code, known: true })
			.returning("id")
			.executeTakeFirstOrThrow()
	).id;

test("codes that nobody named are learnt once, by several processes at the same time", async () => {
	const codes = Array.from({ length: 12_000 }, (_, at) => ({
		dimension: at % 2 ? ("product" as const) : ("lot" as const),
		code: `C${at}`,
	}));
	const houses = await Promise.all([
		loadMasterData(box.db),
		loadMasterData(box.db),
		loadMasterData(box.db),
	]);
	await Promise.all([
		houses[0]?.learn(codes),
		houses[1]?.learn([...codes].reverse()),
		houses[2]?.learn([...codes, ...codes]),
	]);
	for (const house of houses)
		expect(codes.map((c) => house.memberId(c.dimension, c.code))).toEqual(
			codes.map((c) => houses[0]?.memberId(c.dimension, c.code)),
		);
	expect(houses[0]?.memberId("lot", "C0")).toBeGreaterThan(0);
	expect(houses[0]?.memberId("product", "C0")).toBeUndefined();
	const rows = await box.db.selectFrom("member").selectAll().execute();
	expect(rows.filter((row) => !row.known)).toHaveLength(12_000);
});

test("a code keeps every character, quotes and backslashes too", async () => {
	const house = await loadMasterData(box.db);
	const odd = [`a"b`, "a\\b", "{a,b}", "null", "NULL", "茶 ", "a'b"];
	const codes = odd.map((code) => ({ dimension: "store" as const, code }));
	await house.learn(codes);
	const other = await loadMasterData(box.db);
	for (const code of odd)
		expect(other.memberId("store", code)).toBe(house.memberId("store", code));
	expect(new Set(odd.map((code) => other.memberId("store", code))).size).toBe(
		odd.length,
	);
});

test("parents, costs and rates hold from their day on, and a refresh brings what came later", async () => {
	const tea = await addMember("line", "tea");
	const coffee = await addMember("line", "coffee");
	const cup = await addMember("product", "cup");
	await box.db
		.insertInto("member_parent")
		.values([
			{ member_id: cup, parent_id: coffee, valid_from: "2025-01-01" },
			{ member_id: cup, parent_id: tea, valid_from: "2024-01-01" },
		])
		.execute();
	await box.db
		.insertInto("unit_cost")
		.values({
			product_id: cup,
			valid_from: "2024-06-01",
			currency: "USD",
			cost: "12.3456",
		})
		.execute();
	await box.db
		.insertInto("exchange_rate")
		.values([
			{ currency: "USD", valid_from: "2024-01-01", version: 1, rate: "7" },
			{ currency: "USD", valid_from: "2024-01-01", version: 2, rate: "7.1" },
			{ currency: "USD", valid_from: "2024-02-01", version: 1, rate: "7.2" },
		])
		.execute();
	const house = await loadMasterData(box.db);
	expect(house.parentOf(cup, "2023-12-31")).toBe(0);
	expect(house.parentOf(cup, "2024-12-31")).toBe(tea);
	expect(house.parentOf(cup, "2025-01-01")).toBe(coffee);
	expect(house.unitCost(cup, "2024-05-31")).toBeUndefined();
	expect(house.unitCost(cup, "2024-06-01")).toEqual({
		currency: "USD",
		cost: 123_456,
	});
	expect(house.converter("USD", "2023-12-31")).toBeUndefined();
	expect(house.converter("USD", "2024-01-31")?.(10_000)).toBe(71_000);
	expect(house.converter("USD", "2026-01-01")?.(10_000)).toBe(72_000);
	expect(house.converter("CNY", "1999-01-01")?.(-7)).toBe(-7);
	expect(house.converter("EUR", "2026-01-01")).toBeUndefined();
	expect(house.currencies()).toEqual(["CNY", "USD"]);
	expect(house.company).toMatchObject({
		timeZone: "Asia/Shanghai",
		reportingCurrency: "CNY",
		stockCarryDays: 7,
	});

	await box.db
		.insertInto("exchange_rate")
		.values({ currency: "EUR", valid_from: "2024-01-01", rate: "8" })
		.execute();
	await box.db.updateTable("company").set({ stock_carry_days: 9 }).execute();
	await Promise.all([house.refresh(), house.refresh(), house.refresh()]);
	expect(house.converter("EUR", "2026-01-01")?.(5)).toBe(40);
	expect(house.company.stockCarryDays).toBe(9);
});

test("what was learnt while a refresh was under way is not forgotten by it", async () => {
	const house = await loadMasterData(box.db);
	for (let at = 0; at < 30; at++) {
		const refreshed = house.refresh();
		await house.learn([{ dimension: "region", code: `north ${at}` }]);
		await refreshed;
		expect(house.memberId("region", `north ${at}`)).toBeGreaterThan(0);
	}
});
