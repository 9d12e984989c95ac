import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { foldRollups } from "../../app/ingest/fold-rollups.server.ts";
import type { IngestContext } from "../../app/ingest/ingest-batch.server.ts";
import { restateFacts } from "../../app/ingest/restate-facts.server.ts";
import type { LoadedMasterData } from "../../app/master/load-master-data.server.ts";
import { orderLines } from "../../app/metrics/kinds/order-lines.ts";
import {
	buildIngest,
	buildOrderLine,
	buildSource,
	send,
} from "../ingest-fixture.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
let context: IngestContext;
const member = async (
	dimension: "line" | "product" | "store" | "region",
	code: string,
) => {
	await context.master.learn([{ dimension, code }]);
	return context.master.memberId(dimension, code) as number;
};
const refresh = () => (context.master as LoadedMasterData).refresh();

/** Revenue and cost by line, rolled up and not yet. */
async function byLine() {
	const { rows } = await sql<{
		code: string | null;
		revenue: number;
		cost: number;
	}>`
		select code, sum(revenue) / 10000 as revenue, sum(cost) / 10000 as cost from (
			select a as line_id, revenue, cost from order_line_rollup where level = 210
			union all select line_id, revenue, cost from order_line_delta where commit_number > (select folded_through from fold_state where kind = 'order-lines')
		) as counted left join member on member.id = line_id group by code having sum(revenue) <> 0 order by code`.execute(
		box.db,
	);
	return rows;
}

let product: number;
let phones: number;
beforeAll(async () => {
	context = await buildIngest(box);
	const shop = await buildSource(box.db);
	product = await member("product", "P1");
	phones = await member("line", "phones");
	await box.db
		.insertInto("exchange_rate")
		.values({
			currency: "TWD",
			valid_from: "2026-01-01",
			rate: "0.25",
			note: null,
		})
		.execute();
	await refresh();
	await send(context, shop, [
		buildOrderLine({
			id: "a",
			product: "P1",
			ordered_at: "2026-09-10T10:00:00+08:00",
			revenue: 100,
		}),
		buildOrderLine({
			id: "b",
			product: "P1",
			ordered_at: "2026-11-10T10:00:00+08:00",
			revenue: 10,
			quantity: 2,
		}),
		buildOrderLine({
			id: "c",
			product: "P1",
			line: "stated",
			ordered_at: "2026-11-11T10:00:00+08:00",
			revenue: 40,
			currency: "TWD",
		}),
	]);
	await foldRollups(box.pool, orderLines, "Asia/Shanghai");
});

test("a line that a product got for past days takes their facts over, from its first day on", async () => {
	expect(await byLine()).toEqual([
		{ code: "stated", revenue: 10, cost: 0 },
		{ code: null, revenue: 110, cost: 0 },
	]);
	await box.db
		.insertInto("member_parent")
		.values({ member_id: product, parent_id: phones, valid_from: "2026-11-01" })
		.execute();
	await refresh();
	const change = { members: [{ id: product, from: "2026-11-01" }], rates: [] };
	expect(
		await restateFacts(box.pool, context.master, change, "2026-11-22"),
	).toBe(2);
	expect(
		await restateFacts(box.pool, context.master, change, "2026-11-22"),
	).toBe(0);
	const after = [
		{ code: "phones", revenue: 20, cost: 0 },
		{ code: null, revenue: 100, cost: 0 },
	];
	expect(await byLine()).toEqual(after);
	await foldRollups(box.pool, orderLines, "Asia/Shanghai");
	expect(await byLine()).toEqual(after);
});

test("a unit cost and a corrected rate count in the facts that they concern", async () => {
	await box.db
		.insertInto("unit_cost")
		.values({
			product_id: product,
			valid_from: "2026-11-01",
			currency: "TWD",
			cost: "4",
		})
		.execute();
	await box.db
		.insertInto("exchange_rate")
		.values({
			currency: "TWD",
			valid_from: "2026-01-01",
			version: 2,
			rate: "0.5",
			note: "corrected",
		})
		.execute();
	await refresh();
	const change = {
		members: [],
		rates: [{ currency: "TWD", from: "2026-01-01" }],
	};
	expect(
		await restateFacts(box.pool, context.master, change, "2026-11-22"),
	).toBe(2);
	expect(await byLine()).toEqual([
		{ code: "phones", revenue: 30, cost: 6 },
		{ code: null, revenue: 100, cost: 0 },
	]);
});
