import { sql } from "kysely";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { foldRollups } from "../../app/ingest/fold-rollups.server.ts";
import type { IngestContext } from "../../app/ingest/ingest-batch.server.ts";
import { undoBatch } from "../../app/ingest/undo-batch.server.ts";
import { orderLines } from "../../app/metrics/kinds/order-lines.ts";
import {
	buildIngest,
	buildOrderLine,
	buildSource,
	NOW,
	send,
} from "../ingest-fixture.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
let context: IngestContext;
let shop: number;

beforeAll(async () => {
	shop = await buildSource(box.db);
});

beforeEach(async () => {
	await sql`truncate batch, reject, order_line, order_line_version, order_line_delta, order_line_rollup, dirty_day`.execute(
		box.db,
	);
	context = await buildIngest(box);
});

/** What every reader sees: the rollup and what is not folded yet. */
async function total(): Promise<{ n: number; revenue: number }> {
	const { rows } = await sql<{ n: number; revenue: number }>`
		select coalesce(sum(n), 0) as n, coalesce(sum(revenue), 0) / 10000 as revenue from (
			select n, revenue from order_line_rollup where level = 200
			union all select n, revenue from order_line_delta where commit_number > (select folded_through from fold_state where kind = 'order-lines')
		) as counted`.execute(box.db);
	return rows[0] as { n: number; revenue: number };
}
const fold = () => foldRollups(box.pool, orderLines, "Asia/Shanghai");
const undo = (batch: number | null) =>
	undoBatch(box.pool, {
		batch: batch as number,
		by: { personId: null, name: "test" },
		reason: "wrong file",
		now: NOW,
	});

test("a new fact is accepted and counted", async () => {
	expect(await send(context, shop, [buildOrderLine()])).toMatchObject({
		accepted: 1,
		duplicates: 0,
		superseded: 0,
		rejected: 0,
	});
	expect(await total()).toEqual({ n: 1, revenue: 100 });
});

test("sending it again changes nothing, and other content under the same version is pointed out", async () => {
	await send(context, shop, [buildOrderLine()]);
	expect(await send(context, shop, [buildOrderLine()])).toMatchObject({
		accepted: 0,
		duplicates: 1,
		differing: 0,
	});
	expect(
		await send(context, shop, [buildOrderLine({ revenue: 90 })]),
	).toMatchObject({ accepted: 0, duplicates: 1, differing: 1 });
	expect(await total()).toEqual({ n: 1, revenue: 100 });
});

test("a higher version takes the place of a lower one, before and after a fold", async () => {
	await send(context, shop, [buildOrderLine()]);
	expect(
		await send(context, shop, [buildOrderLine({ version: 2, revenue: 80 })]),
	).toMatchObject({ accepted: 1 });
	expect(await total()).toEqual({ n: 1, revenue: 80 });
	await fold();
	await send(context, shop, [buildOrderLine({ version: 3, revenue: 70 })]);
	expect(await total()).toEqual({ n: 1, revenue: 70 });
	await fold();
	expect(await total()).toEqual({ n: 1, revenue: 70 });
});

test("an older version that comes late is kept and does not win", async () => {
	await send(context, shop, [buildOrderLine({ version: 5, revenue: 50 })]);
	expect(
		await send(context, shop, [buildOrderLine({ version: 4, revenue: 40 })]),
	).toMatchObject({ accepted: 0, superseded: 1 });
	expect(await total()).toEqual({ n: 1, revenue: 50 });
	expect(
		await send(context, shop, [buildOrderLine({ version: 4, revenue: 40 })]),
	).toMatchObject({ duplicates: 1 });
});

test("of several versions in one batch the highest wins and repeats count once", async () => {
	const answer = await send(context, shop, [
		buildOrderLine({ version: 2, revenue: 20 }),
		buildOrderLine({ version: 1, revenue: 10 }),
		buildOrderLine({ version: 2, revenue: 20 }),
		buildOrderLine({ id: "other" }),
	]);
	expect(answer).toMatchObject({ accepted: 2, superseded: 1, duplicates: 1 });
	expect(await total()).toEqual({ n: 2, revenue: 120 });
});

test("undoing a batch brings the version before back, and the facts can be sent again", async () => {
	await send(context, shop, [buildOrderLine()]);
	const second = await send(context, shop, [
		buildOrderLine({ version: 2, revenue: 80 }),
		buildOrderLine({ id: "new", revenue: 1 }),
	]);
	await fold();
	expect(await undo(second.batch)).toEqual({
		outcome: "undone",
		withdrawn: 2,
		restored: 1,
	});
	expect(await total()).toEqual({ n: 1, revenue: 100 });
	expect(await undo(second.batch)).toEqual({ outcome: "already-undone" });
	await fold();
	expect(
		await send(context, shop, [buildOrderLine({ version: 2, revenue: 75 })]),
	).toMatchObject({ accepted: 1 });
	expect(await total()).toEqual({ n: 1, revenue: 75 });
});

test("undoing a batch whose versions were outranked changes nothing that counts", async () => {
	const first = await send(context, shop, [buildOrderLine()]);
	const second = await send(context, shop, [
		buildOrderLine({ version: 2, revenue: 80 }),
	]);
	expect(await undo(first.batch)).toEqual({
		outcome: "undone",
		withdrawn: 0,
		restored: 0,
	});
	expect(await total()).toEqual({ n: 1, revenue: 80 });
	await undo(second.batch);
	expect(await total()).toEqual({ n: 0, revenue: 0 });
	await fold();
	const { rows } = await sql`select * from order_line_rollup`.execute(box.db);
	expect(rows).toEqual([]);
});

test("a request with an idempotency key is answered again and done once", async () => {
	const first = await send(context, shop, [buildOrderLine()], {
		idempotencyKey: "k1",
	});
	expect(
		await send(context, shop, [buildOrderLine()], { idempotencyKey: "k1" }),
	).toMatchObject({ batch: first.batch, repeated: true, accepted: 1 });
	const both = await Promise.all(
		[1, 2].map(() =>
			send(context, shop, [buildOrderLine({ id: "x" })], {
				idempotencyKey: "k2",
			}),
		),
	);
	expect(both.map(({ repeated }) => repeated).sort()).toEqual([false, true]);
	expect(await total()).toEqual({ n: 2, revenue: 200 });
});

test("a dry run counts and stores nothing", async () => {
	await send(context, shop, [buildOrderLine()]);
	const answer = await send(
		context,
		shop,
		[buildOrderLine(), buildOrderLine({ id: "b" }), { id: "c" }],
		{ dryRun: true },
	);
	expect(answer).toMatchObject({
		batch: null,
		dryRun: true,
		accepted: 1,
		duplicates: 1,
		rejected: 1,
	});
	expect(await total()).toEqual({ n: 1, revenue: 100 });
});

test("requests at once are merged, and one with a known fact does not spoil the others", async () => {
	await send(context, shop, [buildOrderLine({ id: "known" })]);
	const answers = await Promise.all(
		Array.from({ length: 20 }, (_, at) =>
			send(context, shop, [
				buildOrderLine({ id: at === 7 ? "known" : `n${at}` }),
			]),
		),
	);
	expect(answers.map(({ accepted }) => accepted)).toEqual(
		Array.from({ length: 20 }, (_, at) => (at === 7 ? 0 : 1)),
	);
	expect(await total()).toEqual({ n: 20, revenue: 2000 });
});

test("a bad line is rejected by itself with its place, value and what is allowed", async () => {
	const answer = await send(context, shop, [
		buildOrderLine({ id: "good" }),
		buildOrderLine({ id: "bad", quantity: "NaN" }),
	]);
	expect(answer).toMatchObject({ accepted: 1, rejected: 1 });
	expect(answer.rejects[0]).toMatchObject({
		line: 2,
		field: "quantity",
		code: "not-a-number",
		value: "NaN",
		allowed: "a whole number from -1000000 to 1000000",
	});
});
