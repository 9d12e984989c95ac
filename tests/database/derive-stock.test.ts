import fc from "fast-check";
import { sql } from "kysely";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { deriveStock } from "../../app/ingest/derive/derive-stock.server.ts";
import type { IngestContext } from "../../app/ingest/ingest-batch.server.ts";
import { undoBatch } from "../../app/ingest/undo-batch.server.ts";
import { stockCounts } from "../../app/metrics/kinds/stock-counts.ts";
import { buildIngest, buildSource, NOW, send } from "../ingest-fixture.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
let context: IngestContext;
let warehouse: number;

beforeAll(async () => {
	warehouse = await buildSource(box.db, "warehouse");
});
beforeEach(async () => {
	await empty();
	context = await buildIngest(box);
});

async function empty() {
	await sql`truncate batch, stock_count, stock_count_version, stock_count_rollup, dirty_day`.execute(
		box.db,
	);
	await sql`update company set stock_carry_days = 3, time_zone = 'Asia/Shanghai'`.execute(
		box.db,
	);
	await sql`update derived_state set through_day = null, time_zone = null`.execute(
		box.db,
	);
}

const count = (values: readonly object[]) =>
	send(
		context,
		warehouse,
		values.map((value, at) => ({
			id: `${at}`,
			counted_at: "2026-11-10T09:00:00+08:00",
			currency: "CNY",
			store: "s1",
			product: "p1",
			...value,
		})),
		{ kind: stockCounts },
	);

const undo = (batch: number | null) =>
	undoBatch(box.pool, {
		batch: batch as number,
		by: { personId: null, name: "test" },
		reason: "wrong",
		now: NOW,
	});

interface Day {
	day: string;
	n: number;
	quantity: number;
	stock_out: number;
}

async function companyDays(): Promise<Day[]> {
	const { rows } = await sql<Day>`
		select (bucket at time zone 'Asia/Shanghai')::date as day, n, quantity, stock_out from stock_count_rollup where level = 200 order by bucket`.execute(
		box.db,
	);
	return rows;
}

const day = (date: string, n: number, quantity: number, stock_out = 0) => ({
	day: `2026-11-${date}`,
	n,
	quantity,
	stock_out,
});

test("a count holds for its days or until the next one, and pairs are added", async () => {
	await count([
		{ quantity: 10 },
		{ quantity: 4, counted_at: "2026-11-11T09:00:00+08:00" },
		{ quantity: 0, counted_at: "2026-11-11T18:00:00+08:00" },
		{ quantity: 5, store: "s2", counted_at: "2026-11-12T09:00:00+08:00" },
	]);
	await deriveStock(box.db, NOW);
	expect(await companyDays()).toEqual([
		day("10", 1, 10),
		day("11", 1, 0, 1),
		day("12", 2, 5, 1),
		day("13", 2, 5, 1),
		day("14", 1, 5),
	]);
});

test("a late count changes only the days on which it is the latest; undo gives them back", async () => {
	await count([
		{ quantity: 10 },
		{ quantity: 8, counted_at: "2026-11-12T09:00:00+08:00" },
	]);
	await deriveStock(box.db, NOW);
	const before = await companyDays();
	const { batch } = await count([
		{ id: "late", quantity: 3, counted_at: "2026-11-11T09:00:00+08:00" },
	]);
	await deriveStock(box.db, NOW);
	expect(await companyDays()).toEqual([
		day("10", 1, 10),
		day("11", 1, 3),
		day("12", 1, 8),
		day("13", 1, 8),
		day("14", 1, 8),
	]);
	await undo(batch);
	await deriveStock(box.db, NOW);
	expect(await companyDays()).toEqual(before);
});

test("nothing is carried beyond today, and a new day gets its figures without new facts", async () => {
	await count([{ quantity: 7, counted_at: "2026-11-22T09:00:00+08:00" }]);
	await deriveStock(box.db, NOW);
	expect(await companyDays()).toEqual([day("22", 1, 7)]);
	await deriveStock(box.db, new Date("2026-11-23T17:00:00Z"));
	expect(await companyDays()).toEqual([
		day("22", 1, 7),
		day("23", 1, 7),
		day("24", 1, 7),
	]);
	await deriveStock(box.db, new Date("2026-11-29T17:00:00Z"));
	expect(await companyDays()).toHaveLength(3);
});

test("a region is a place where no store is named, and a store moved to another region is still one place", async () => {
	await count([
		{ quantity: 1, store: null, region: "north" },
		{ quantity: 2, store: null, region: "south" },
		{ quantity: 3, region: "north" },
		{ quantity: 4, region: "south", counted_at: "2026-11-11T09:00:00+08:00" },
	]);
	await deriveStock(box.db, NOW);
	expect((await companyDays()).slice(0, 2)).toEqual([
		day("10", 3, 6),
		day("11", 3, 7),
	]);
});

test("longer carrying is a setting that counts at once", async () => {
	await count([{ quantity: 10 }]);
	await deriveStock(box.db, NOW);
	expect(await companyDays()).toHaveLength(3);
	await sql`update company set stock_carry_days = 5`.execute(box.db);
	await deriveStock(box.db, NOW);
	expect(await companyDays()).toHaveLength(5);
});

const STORES = ["s1", "s2"];
const PRODUCTS = ["p1", "p2", "p3"];
const anyCount = fc.record({
	id: fc.integer({ min: 1, max: 15 }).map((n) => `c${n}`),
	version: fc.integer({ min: 1, max: 3 }),
	store: fc.constantFrom(...STORES),
	product: fc.constantFrom(...PRODUCTS),
	quantity: fc.integer({ min: 0, max: 9 }),
	// Each count at a moment of its own, so that 'latest' is never a matter of taste.
	minute: fc.integer({ min: 0, max: 15 * 1440 }),
});
const anyStep = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.record({
			send: fc.uniqueArray(anyCount, {
				minLength: 1,
				maxLength: 6,
				selector: ({ minute }) => minute,
			}),
		}),
	},
	{ weight: 1, arbitrary: fc.record({ undo: fc.nat(5) }) },
	{ weight: 2, arbitrary: fc.constant({ derive: true }) },
);
const START = Date.parse("2026-11-10T00:00:00+08:00");

test("after any counts, versions, undos and passes every day is what a count by hand gives, by store and by product and region", async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(anyStep, { minLength: 2, maxLength: 8 }),
			async (steps) => {
				await empty();
				const batches: (number | null)[] = [];
				for (const step of steps) {
					if ("send" in step) {
						const values = new Map(
							step.send.map(({ minute, ...each }) => [
								`${each.id} ${each.version}`,
								{
									...each,
									region: `of-${each.store}`,
									counted_at: new Date(START + minute * 60_000).toISOString(),
								},
							]),
						);
						batches.push((await count([...values.values()])).batch);
					} else if ("undo" in step) {
						if (batches[step.undo]) await undo(batches[step.undo] as number);
					} else await deriveStock(box.db, NOW);
				}
				await deriveStock(box.db, NOW);
				await agrees();
			},
		),
		{ numRuns: 30, seed: 20_261_122 },
	);
});

/** Every day, store and product by itself: the latest count of the three days up to it. */
async function agrees() {
	const { rows: facts } = await sql<{
		store: string;
		product: string;
		at: Date;
		day: string;
		quantity: number;
	}>`
		select s.code as store, p.code as product, occurred_at as at, day, quantity
		from stock_count f join member s on s.id = f.store_id join member p on p.id = f.product_id`.execute(
		box.db,
	);
	const expected = new Map<string, number>();
	for (let date = 8; date <= 22; date++) {
		const today = `2026-11-${String(date).padStart(2, "0")}`;
		const oldest = `2026-11-${String(date - 2).padStart(2, "0")}`;
		for (const store of STORES)
			for (const product of PRODUCTS) {
				const latest = facts
					.filter(
						(f) =>
							f.store === store &&
							f.product === product &&
							f.day <= today &&
							f.day >= oldest,
					)
					.sort((a, b) => b.at.getTime() - a.at.getTime())[0];
				if (!latest) continue;
				for (const key of [
					`${today} store ${store}`,
					`${today} pair ${product} of-${store}`,
				])
					expected.set(key, (expected.get(key) ?? 0) + latest.quantity);
			}
	}
	const { rows } = await sql<{ key: string; quantity: number }>`
		select (bucket at time zone 'Asia/Shanghai')::date || case level when 260 then ' store ' || a.code else ' pair ' || a.code || ' ' || b.code end as key, quantity
		from stock_count_rollup r join member a on a.id = r.a left join member b on b.id = r.b where level in (260, 224)`.execute(
		box.db,
	);
	expect(rows.map(({ key, quantity }) => [key, quantity]).sort()).toEqual(
		[...expected].sort(),
	);
	expect(await monthsApart()).toEqual([]);
}

/** Months that are not what their days add up to. */
async function monthsApart() {
	const { rows } = await sql`
		with days as (
			select (level + 100)::smallint as level, a, b, date_trunc('month', bucket at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai' as bucket,
				sum(n)::bigint as n, sum(quantity)::bigint as quantity, sum(value)::bigint as value, sum(stock_out)::bigint as stock_out, sum(days)::integer as days
			from stock_count_rollup where level < 300 group by 1, 2, 3, 4
		), months as (
			select level, a, b, bucket, n, quantity, value, stock_out, days from stock_count_rollup where level >= 300
		)
		(table days except all table months) union all (table months except all table days)`.execute(
		box.db,
	);
	return rows;
}

test("a month's figures are those of its days, also where a count holds into the next and is undone", async () => {
	const { batch } = await count([
		{ quantity: 7, counted_at: "2026-10-30T09:00:00+08:00" },
		{ quantity: 0, store: "s2", counted_at: "2026-10-31T09:00:00+08:00" },
	]);
	await count([
		{ id: "x", quantity: 2, counted_at: "2026-10-31T12:00:00+08:00" },
	]);
	await deriveStock(box.db, NOW);
	const months = async () => {
		const { rows } = await sql<object>`
			select to_char(bucket at time zone 'Asia/Shanghai', 'YYYY-MM') as month, n, quantity, stock_out, days
			from stock_count_rollup where level = 300 order by bucket`.execute(
			box.db,
		);
		return rows;
	};
	expect(await months()).toEqual([
		{ month: "2026-10", n: 3, quantity: 9, stock_out: 1, days: 2 },
		{ month: "2026-11", n: 4, quantity: 4, stock_out: 2, days: 2 },
	]);
	expect(await monthsApart()).toEqual([]);
	await undo(batch);
	await deriveStock(box.db, NOW);
	expect(await months()).toEqual([
		{ month: "2026-10", n: 1, quantity: 2, stock_out: 0, days: 1 },
		{ month: "2026-11", n: 2, quantity: 4, stock_out: 0, days: 2 },
	]);
	expect(await monthsApart()).toEqual([]);
});
