import { beforeAll, expect, test } from "vitest";
import { createBoard } from "../../app/boards/create-board.server.ts";
import { deleteBoard } from "../../app/boards/delete-board.server.ts";
import { syncDefinitions } from "../../app/metrics/sync-definitions.server.ts";
import { createSearchIndex } from "../../app/search/search-index.server.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
const now = new Date("2026-11-22T08:00:00Z");
const index = () => createSearchIndex(box.db, () => "Asia/Shanghai");

const hrefs = async (query: string, search = index(), at = now) =>
	(await search.find({ query, now: at })).map(({ entry }) => entry.href);

let vivian = 0;
let team = 0;
let line = 0;
beforeAll(async () => {
	await syncDefinitions(box.db, now);
	team = (
		await box.db
			.insertInto("team")
			.values({ code: "audio-rd", name_zh_hant: "音訊研發" })
			.returning("id")
			.executeTakeFirstOrThrow()
	).id;
	line = (
		await box.db
			.insertInto("member")
			.values({
				dimension: "line",
				code: "power",
				name_zh_hans: "充电",
				known: true,
			})
			.returning("id")
			.executeTakeFirstOrThrow()
	).id;
	await box.db
		.insertInto("member")
		.values({ dimension: "lot", code: "power-lot-1" })
		.execute();
	vivian = (
		await box.db
			.insertInto("person")
			.values({
				email: "vwang@example.com",
				name: "王薇",
				name_en: "Vivian Wang",
				left_on: "2026-11-23",
			})
			.returning("id")
			.executeTakeFirstOrThrow()
	).id;
	await box.db
		.insertInto("person_alias")
		.values({ person_id: vivian, alias: "王總" })
		.execute();
});

test.each([
	["a metric in pinyin", "chapinglv", () => "/metrics/bad-review-rate"],
	["a metric by its key", "bad-review-rate", () => "/metrics/bad-review-rate"],
	["a person by initials", "ww", () => `/people/${vivian}`],
	["by an alias in the other script", "王总", () => `/people/${vivian}`],
	["by the local part of the address", "vwang", () => `/people/${vivian}`],
	["a team in the other script", "音讯", () => `/teams/${team}`],
	["a line by pinyin", "chongdian", () => `/company/line:${line}`],
	["a line by its code", "power", () => `/company/line:${line}`],
])("finds %s", async (_, query, href) => {
	expect((await hrefs(query))[0]).toBe(href());
});

test("no address is searched but for its local part, and lots are left out", async () => {
	expect(await hrefs("example.com")).toEqual([]);
	expect(await hrefs("power-lot")).toEqual([]);
});

test("who leaves at midnight is not found after it, though nothing was read anew", async () => {
	const search = index();
	expect(await hrefs("vivian", search)).toHaveLength(1);
	const midnight = new Date("2026-11-22T16:00:00Z");
	expect(await hrefs("vivian", search, midnight)).toEqual([]);
});

test("what changes is found once the index was told, or a minute later", async () => {
	const search = index();
	expect(await hrefs("newcomer", search)).toEqual([]);
	await box.db.insertInto("team").values({ code: "newcomer" }).execute();
	expect(await hrefs("newcomer", search)).toEqual([]);
	search.forget();
	expect(await hrefs("newcomer", search)).toHaveLength(1);
	await box.db.insertInto("team").values({ code: "latecomer" }).execute();
	const later = new Date(now.getTime() + 61_000);
	await hrefs("latecomer", search, later);
	await expect.poll(() => hrefs("latecomer", search, later)).toHaveLength(1);
});

test("among 600 people, 300 products and 200 metrics everything meant is found, and the metric first", async () => {
	await box.pool.query(`
		insert into person (email, name, name_en, name_zh_hant)
		select 'p' || n || '@example.com', (array['陳','林','王','張','李'])[n % 5 + 1] || (array['怡君','家豪','淑芬','志明'])[n % 4 + 1] || n,
			'Person ' || n, '同事' || n from generate_series(1, 600) n`);
	await box.pool.query(`
		insert into member (dimension, code, known, name_en, name_zh_hans)
		select 'product', 'sku-' || n, true, 'Earbuds model ' || n, '蓝牙耳机第' || n || '代' from generate_series(1, 300) n`);
	await box.pool.query(`
		insert into metric_version (key, version, origin, content, since)
		select key || '-' || n, 1, 'company', jsonb_set(content, '{key}', to_jsonb(key || '-' || n)), since
		from metric_version, generate_series(1, 9) n;
		insert into metric (key, version) select key, 1 from metric_version where key not in (select key from metric)`);
	const search = index();
	expect((await hrefs("bad rev", search))[0]).toBe("/metrics/bad-review-rate");
	expect(await hrefs("lanya", search)).toHaveLength(300);
	expect(await hrefs("員工", search)).toEqual([]);
	expect(await hrefs("同事", search)).toHaveLength(600);
});

test("a board is found by its title until it is put away", async () => {
	const by = { id: vivian, name: "王薇", roles: [], address: "127.0.0.1" };
	const made = await createBoard(box.db, { title: "週一早會", by }, now);
	if ("problem" in made) throw new Error("no board");
	expect(await hrefs("周一")).toEqual([`/boards/${made.id}`]);
	await deleteBoard(box.db, { boardId: made.id, by }, now);
	expect(await hrefs("周一")).toEqual([]);
});
