import { expect, test } from "vitest";
import { importCompany } from "../../app/master/import-company.server.ts";
import { importMembers } from "../../app/master/import-members.server.ts";
import { importRates } from "../../app/master/import-rates.server.ts";
import {
	type ImportReport,
	reportLines,
} from "../../app/master/import-report.ts";
import { loadMasterData } from "../../app/master/load-master-data.server.ts";
import type { MemberSheetName } from "../../app/master/member-sheets.ts";
import { unknownMembers } from "../../app/master/unknown-members.server.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
const now = new Date("2026-11-22T08:00:00Z");
const DAY = 24 * 60 * 60_000;

const input = (csv: string, dryRun = false) => ({
	bytes: Buffer.from(csv),
	by: { personId: null, name: "a test" },
	dryRun,
});
const take = (name: MemberSheetName, csv: string, at = now) =>
	importMembers(box.db, name, input(csv), at);
const summary = (report: ImportReport) => reportLines(report).join("; ");

/** Everything that an import may write, to see that nothing was. */
const everything = async (): Promise<string> => {
	const { rows } = await box.pool.query(
		`select (select json_agg(m order by id) from (select id, dimension, code, known, name_en, retired_on from member) m)::text
			|| coalesce((select json_agg(p order by member_id, valid_from) from member_parent p)::text, '')
			|| coalesce((select json_agg(c order by product_id, valid_from) from unit_cost c)::text, '')
			|| (select count(*) from audit)::text as everything`,
	);
	return rows[0].everything;
};

test("lines, regions, stores, products and their lots are taken, and the same files again change nothing", async () => {
	const files: [MemberSheetName, string][] = [
		[
			"lines",
			"code,name_en,name_zh_hant,name_zh_hans\ntea,Tea,茶,茶\ncoffee,Coffee,咖啡,咖啡\n",
		],
		["regions", "code,name_en\nnorth,North\n"],
		["channels", "code\nweb\n"],
		["stores", "code,name_en,region\nS1,Main street,north\n"],
		[
			"products",
			"code,name_en,line,unit_cost,currency,lots\nP1,Green,tea,12.50,cny,L1; L2\nP2,Black,tea,,,\n",
		],
		["lots", "code,product\nL3,P2\n"],
	];
	const first: string[] = [];
	for (const [name, csv] of files) first.push(summary(await take(name, csv)));
	expect(first).toEqual([
		"lines: 2 new, 0 changed, 0 unchanged",
		"regions: 1 new, 0 changed, 0 unchanged",
		"channels: 1 new, 0 changed, 0 unchanged",
		"stores: 1 new, 0 changed, 0 unchanged",
		"products: 2 new, 0 changed, 0 unchanged; lots: 2 new, 0 changed, 0 unchanged",
		"lots: 1 new, 0 changed, 0 unchanged",
	]);
	const before = await everything();
	for (const [name, csv] of files)
		expect(
			summary(await take(name, csv, new Date(now.getTime() + 3 * DAY))),
		).toMatch(/: 0 new, 0 changed, \d unchanged/);
	expect(await everything()).toBe(before);

	const house = await loadMasterData(box.db);
	const id = (
		dimension: "line" | "product" | "lot" | "store" | "region",
		code: string,
	) => house.memberId(dimension, code) ?? -1;
	expect(house.parentOf(id("product", "P1"), "2010-12-01")).toBe(
		id("line", "tea"),
	);
	expect(house.parentOf(id("lot", "L2"), "2026-11-22")).toBe(
		id("product", "P1"),
	);
	expect(house.parentOf(id("store", "S1"), "2026-11-22")).toBe(
		id("region", "north"),
	);
	expect(house.unitCost(id("product", "P1"), "2026-11-22")).toEqual({
		currency: "CNY",
		cost: 125_000,
	});
	expect(house.unitCost(id("product", "P2"), "2026-11-22")).toBeUndefined();
});

test("a change is dated, and the answer names the facts to count anew", async () => {
	const house = await loadMasterData(box.db);
	const [p1, tea, coffee] = [
		house.memberId("product", "P1"),
		house.memberId("line", "tea"),
		house.memberId("line", "coffee"),
	] as [number, number, number];
	const moved = await take("products", "code,line\nP1,coffee\n");
	expect(summary(moved)).toContain("products: 0 new, 1 changed, 0 unchanged");
	expect(moved.affected.members).toEqual([
		{ id: p1, dimension: "product", code: "P1", from: "2026-11-22" },
	]);
	const dated = await take(
		"products",
		"code,line,unit_cost,currency,valid_from\nP1,coffee,13,USD,2026-06-01\n",
	);
	expect(dated.affected.members).toMatchObject([{ from: "2026-06-01" }]);
	await house.refresh();
	expect(house.parentOf(p1, "2026-05-31")).toBe(tea);
	expect(house.parentOf(p1, "2026-06-01")).toBe(coffee);
	expect(house.unitCost(p1, "2026-06-01")).toEqual({
		currency: "USD",
		cost: 130_000,
	});
	expect(
		(await take("products", "code,name_en\nP1,Jade\n")).affected.members,
	).toEqual([]);
});

test("today is the company's day, not the server's", async () => {
	const late = new Date("2026-11-30T16:30:00Z");
	const moved = await take("products", "code,line\nP2,coffee\n", late);
	expect(moved.affected.members).toMatchObject([
		{ code: "P2", from: "2026-12-01" },
	]);
});

test("a file with anything wrong changes nothing, and says all that is wrong", async () => {
	const before = await everything();
	await expect(
		take(
			"products",
			"code,name_en,line,unit_cost,currency\nP3,Oolong,tea,1,\nP4,Red,juice,1,CNY\nP3,Blue,tea,1,CNY\n",
		),
	).rejects.toThrow(
		[
			"4 problems, nothing was changed:",
			"line 2, currency: '' (empty); allowed: the currency of the unit cost, like CNY",
			"line 3, line: 'juice' (unknown-line); allowed: coffee, tea",
			"line 4, code: 'P3' (repeated); allowed: a code once for each valid_from",
			"line 4, name_en: 'Blue' (contradicts); allowed: what line 2 says of the same code",
		].join("\n"),
	);
	await expect(
		take("products", "code,lots,line\nP9,L9,tea\nP10,L9,tea\n"),
	).rejects.toMatchObject({ code: "bad-file" });
	expect(await everything()).toBe(before);
});

test("a dry run tells what would happen and changes nothing", async () => {
	const before = await everything();
	const report = await importMembers(
		box.db,
		"lines",
		input("code,name_en\ntea,Tea leaves\njuice,Juice\n", true),
		now,
	);
	expect(summary(report)).toBe(
		"lines: 1 new, 1 changed, 0 unchanged; dry run: nothing was changed",
	);
	expect(await everything()).toBe(before);
});

test("a member that facts named first is listed as unknown until an import names it, and keeps its id", async () => {
	const house = await loadMasterData(box.db);
	await house.learn([
		{ dimension: "product", code: "P7" },
		{ dimension: "region", code: "南" },
	]);
	const id = house.memberId("product", "P7");
	expect(await unknownMembers(box.db)).toMatchObject([
		{ dimension: "product", count: 1, members: [{ id, code: "P7" }] },
		{ dimension: "region", count: 1, members: [{ code: "南" }] },
	]);
	const named = await take("products", "code,name_en,line\nP7,Seven,tea\n");
	expect(summary(named)).toContain("products: 1 new");
	expect(named.affected.members).toEqual([
		{ id, dimension: "product", code: "P7", from: "1900-01-01" },
	]);
	expect((await unknownMembers(box.db)).map((one) => one.dimension)).toEqual([
		"region",
	]);
});

test("a corrected rate is a new version, the old one stays", async () => {
	const take = (csv: string) => importRates(box.db, input(csv), now);
	const csv =
		"currency,valid_from,rate,note\nUSD,2026-01-01,7.10,bank\nEUR,2026-01-01,8,\n";
	expect(summary(await take(csv))).toContain(
		"rates: 2 new, 0 changed, 0 unchanged",
	);
	expect(summary(await take(csv))).toBe("rates: 0 new, 0 changed, 2 unchanged");
	const corrected = await take(
		"currency,valid_from,rate\nusd,2026-01-01,7.2\n",
	);
	expect(corrected.affected.rates).toEqual([
		{ currency: "USD", from: "2026-01-01" },
	]);
	expect(
		(await loadMasterData(box.db)).converter("USD", "2026-03-01")?.(10),
	).toBe(72);
	const { rows } = await box.pool.query(
		"select version, rate from exchange_rate where currency = 'USD' order by version",
	);
	expect(rows).toEqual([
		{ version: 1, rate: 7.1 },
		{ version: 2, rate: 7.2 },
	]);
});

test("the company's settings are checked, and the currency is final once there are rates", async () => {
	const take = (csv: string) => importCompany(box.db, input(csv), now);
	const changed = await take("name,fiscal_year_start_month\nKite 風箏,4\n");
	expect(summary(changed)).toBe("settings: 0 new, 2 changed, 3 unchanged");
	expect(changed.affected.settings).toEqual([
		"name",
		"fiscal_year_start_month",
	]);
	expect((await loadMasterData(box.db)).company).toMatchObject({
		name: "Kite 風箏",
		fiscalYearStartMonth: 4,
	});
	await expect(take("time_zone\nMars/Olympus\n")).rejects.toThrow(
		/line 2, time_zone: 'Mars\/Olympus' \(not-a-time-zone\)/,
	);
	await expect(take("reporting_currency\nTWD\n")).rejects.toThrow(
		/only CNY: there are exchange rates that count by it/,
	);
});

test("other processes hear of a change when it is committed, and only of a change", async () => {
	const client = await box.pool.connect();
	let heard = 0;
	client.on("notification", () => heard++);
	await client.query("listen master");
	const listen = async () => {
		await client.query("select 1");
		return heard;
	};
	await take("channels", "code\nweb\n");
	expect(await listen()).toBe(0);
	await importMembers(box.db, "channels", input("code\nshop\n", true), now);
	expect(await listen()).toBe(0);
	await take("channels", "code\nshop\n");
	expect(await listen()).toBe(1);
	client.release(true);
});

test("two imports at once follow each other", async () => {
	const csv = "currency,valid_from,rate\nJPY,2026-01-01,0.05\n";
	const reports = await Promise.all([
		...Array.from({ length: 3 }, () => take("channels", "code\nkiosk\nfair\n")),
		...Array.from({ length: 3 }, () => importRates(box.db, input(csv), now)),
	]);
	expect(reports.map((one) => one.counts[0]?.added)).toSatisfy(
		(added: number[]) =>
			added.slice(0, 3).sort().join() === "0,0,2" &&
			added.slice(3).sort().join() === "0,0,1",
	);
});
