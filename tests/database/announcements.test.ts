import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { changeSourceTerms } from "../../app/ingest/change-source-terms.server.ts";
import { deriveOrders } from "../../app/ingest/derive/derive-orders.server.ts";
import { deriveStock } from "../../app/ingest/derive/derive-stock.server.ts";
import type { IngestContext } from "../../app/ingest/ingest-batch.server.ts";
import { restateFacts } from "../../app/ingest/restate-facts.server.ts";
import { undoBatch } from "../../app/ingest/undo-batch.server.ts";
import type { LoadedMasterData } from "../../app/master/load-master-data.server.ts";
import { stockCounts } from "../../app/metrics/kinds/stock-counts.ts";
import { syncDefinitions } from "../../app/metrics/sync-definitions.server.ts";
import {
	buildIngest,
	buildOrderLine,
	buildSource,
	NOW,
	send,
} from "../ingest-fixture.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
const heard: string[] = [];
let ear: pg.Client;
let context: IngestContext;
let shop: number;
let batch: number | null;

beforeAll(async () => {
	context = await buildIngest(box);
	shop = await buildSource(box.db);
	ear = new pg.Client(box.url);
	await ear.connect();
	await ear.query("listen facts");
	ear.on("notification", ({ payload }) => {
		const said = JSON.parse(payload ?? "");
		heard.push(said.kind ?? said.metric);
	});
});
beforeEach(() => {
	heard.length = 0;
});
afterAll(() => ear?.end());

/** One after the other, as the company lives through them. */
test.each<[string, () => Promise<unknown>, string]>([
	[
		"facts that come in",
		async () => {
			const line = buildOrderLine({ product: "P1", customer: "ann" });
			({ batch } = await send(context, shop, [line]));
		},
		"order-lines",
	],
	[
		"orders and customers that are derived from them",
		() => deriveOrders(box.db),
		"order-lines",
	],
	[
		"a product's line that reaches back",
		async () => {
			await context.master.learn([{ dimension: "line", code: "phones" }]);
			const product = context.master.memberId("product", "P1") as number;
			const line = context.master.memberId("line", "phones") as number;
			const from = "2026-11-01";
			await box.db
				.insertInto("member_parent")
				.values({ member_id: product, parent_id: line, valid_from: from })
				.execute();
			await (context.master as LoadedMasterData).refresh();
			const change = { members: [{ id: product, from }], rates: [] };
			await restateFacts(box.pool, context.master, change, "2026-11-22");
		},
		"order-lines",
	],
	[
		"an undone batch",
		() =>
			undoBatch(box.pool, {
				batch: batch ?? 0,
				by: { personId: null, name: "test" },
				reason: "wrong",
				now: NOW,
			}),
		"order-lines",
	],
	[
		"a definition that came with the product",
		() => syncDefinitions(box.db, NOW),
		"nps",
	],
])("%s: said when it is committed", async (_, happen, expected) => {
	await happen();
	await expect.poll(() => heard).toContain(expected);
});

test("a change of a source's terms is said once it is committed; the same terms again, or refused ones, are not", async () => {
	const line = buildOrderLine({ id: "O-2-1", order_id: "O-2" });
	await send(context, shop, [line]);
	await expect.poll(() => heard).toEqual(["order-lines"]);
	const change = (promiseMinutes: number) =>
		changeSourceTerms(
			box.db,
			{
				sourceKey: "shop",
				kind: "order-lines",
				change: { promiseMinutes },
				by: { personId: null, name: "test" },
			},
			NOW,
		);
	expect(await change(90)).toEqual({ outcome: "changed" });
	await expect.poll(() => heard).toEqual(["order-lines", "order-lines"]);
	expect(await change(90)).toEqual({ outcome: "same" });
	expect(await change(-1)).toMatchObject({ outcome: "refused" });
	await ear.query("select pg_notify('facts', '{\"kind\":\"the end\"}')");
	await expect
		.poll(() => heard)
		.toEqual(["order-lines", "order-lines", "the end"]);
});

test("stock that is carried to another day is said; a run that changes nothing is not", async () => {
	const count = {
		id: "c1",
		counted_at: "2026-11-20T09:00:00+08:00",
		currency: "CNY",
		store: "s1",
		product: "P1",
		quantity: 3,
	};
	await send(context, shop, [count], { kind: stockCounts });
	await expect.poll(() => heard).toEqual(["stock-counts"]);
	await deriveStock(box.db, NOW);
	await expect.poll(() => heard).toEqual(["stock-counts", "stock-counts"]);
	await deriveStock(box.db, NOW);
	await ear.query("select pg_notify('facts', '{\"kind\":\"the end\"}')");
	await expect.poll(() => heard).toHaveLength(3);
});
