import fc from "fast-check";
import { sql } from "kysely";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { deriveOrders } from "../../app/ingest/derive/derive-orders.server.ts";
import {
	CALENDAR_SPANS,
	WINDOW_DAYS,
	type WindowSpan,
} from "../../app/ingest/derive/order-span.ts";
import type { IngestContext } from "../../app/ingest/ingest-batch.server.ts";
import { undoBatch } from "../../app/ingest/undo-batch.server.ts";
import {
	countOrdersFromFacts,
	readOrderPeriods,
} from "../../db/queries/order-periods.server.ts";
import { buildIngest, buildSource, NOW, send } from "../ingest-fixture.ts";
import { type Line, modelPeriods } from "../order-model.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
let context: IngestContext;
const sources: number[] = [];

beforeAll(async () => {
	sources.push(
		await buildSource(box.db, "shop"),
		await buildSource(box.db, "till"),
	);
});
beforeEach(async () => {
	await empty();
	context = await buildIngest(box);
});

async function empty() {
	await sql`truncate batch, order_line, order_line_version, order_line_delta, dirty_day, order_piece, order_period, order_window_step, order_window_month`.execute(
		box.db,
	);
	await sql`update company set fiscal_year_start_month = 4`.execute(box.db);
	await sql`update derived_state set fiscal_year_start_month = null, time_zone = null`.execute(
		box.db,
	);
}

async function deriveAll(days?: number) {
	while ((await deriveOrders(box.db, days)).more);
}

async function currentLines(): Promise<Line[]> {
	const { rows } = await sql<Line>`
		select source_id, order_id, customer, day, quantity, array[line_id, product_id, lot_id, region_id, channel_id, store_id] as ids
		from order_line`.execute(box.db);
	return rows;
}

const AT = [
	"2024-02-29",
	"2024-12-31",
	"2025-03-01",
	"2025-03-29",
	"2025-05-30",
	"2026-02-27",
];

async function derivedPeriods(): Promise<Map<string, string>> {
	const found = new Map<string, string>();
	const range = { from: "2000-01-01", to: "2030-01-01" };
	for (const level of [0, 10, 20, 30, 40, 50, 60])
		for (const span of [...CALENDAR_SPANS, ...Object.keys(WINDOW_DAYS)])
			for (const row of await readOrderPeriods(box.db, {
				level,
				span: span as WindowSpan,
				...range,
				at: AT,
			}))
				found.set(
					`${level}/${row.a}/${span}/${row.bucket}`,
					`${row.orders} ${row.customers} ${row.repeatCustomers}`,
				);
	return found;
}

const sorted = (map: Map<string, string>) => [...map].sort();

const line = (overrides: Record<string, unknown>) => ({
	id: "1",
	order_id: "O-1",
	customer: "ann",
	ordered_at: "2025-03-01T10:00:00+08:00",
	quantity: 1,
	currency: "CNY",
	revenue: 10,
	...overrides,
});

const company = async (span: "day" | "month" | WindowSpan, day: string) => {
	const [row] = await readOrderPeriods(box.db, {
		level: 0,
		a: -1,
		span,
		from: day,
		to: day,
	});
	return row ? [row.orders, row.customers, row.repeatCustomers] : [0, 0, 0];
};

test("a second order within the window makes a repeat customer until the first has left it", async () => {
	await send(context, sources[0] as number, [
		line({}),
		line({ id: "2", order_id: "O-2", ordered_at: "2025-03-20T10:00:00+08:00" }),
	]);
	await deriveAll();
	expect(await company("last-28", "2025-03-19")).toEqual([1, 1, 0]);
	expect(await company("last-28", "2025-03-20")).toEqual([2, 1, 1]);
	expect(await company("last-28", "2025-03-28")).toEqual([2, 1, 1]);
	expect(await company("last-28", "2025-03-29")).toEqual([1, 1, 0]);
	expect(await company("last-28", "2025-04-17")).toEqual([0, 0, 0]);
	expect(await company("last-90", "2025-05-29")).toEqual([2, 1, 1]);
	expect(await company("month", "2025-03-01")).toEqual([2, 1, 1]);
});

test("an order without a customer counts as an order alone, a cancellation as nothing, and a cancelled order no more", async () => {
	await send(context, sources[0] as number, [
		line({ customer: null }),
		line({ id: "2", order_id: "C-2", quantity: -3 }),
		line({ id: "3", order_id: "O-3", quantity: 2 }),
	]);
	await deriveAll();
	expect(await company("day", "2025-03-01")).toEqual([2, 1, 0]);
	await send(context, sources[0] as number, [
		line({
			id: "4",
			order_id: "O-3",
			quantity: -2,
			ordered_at: "2025-03-04T10:00:00+08:00",
		}),
	]);
	await deriveAll();
	expect(await company("day", "2025-03-01")).toEqual([1, 0, 0]);
	expect(await company("last-365", "2025-03-04")).toEqual([1, 0, 0]);
});

test("the same order number of two sources is two orders", async () => {
	for (const source of sources) await send(context, source, [line({})]);
	await deriveAll();
	expect(await company("day", "2025-03-01")).toEqual([2, 1, 1]);
});

test("undoing the only batch leaves no row behind", async () => {
	const { batch } = await send(context, sources[0] as number, [line({})]);
	await deriveAll();
	await undo(batch);
	await deriveAll();
	expect(await derivedPeriods()).toEqual(new Map());
	const { rows } = await sql<{ left: number }>`
		select (select count(*) from order_piece) + (select count(*) from order_period) + (select count(*) from order_window_step) + (select count(*) from order_window_month) as left`.execute(
		box.db,
	);
	expect(rows).toEqual([{ left: 0 }]);
});

test("what is sent while two workers derive is not lost", async () => {
	const sending = (async () => {
		for (let at = 0; at < 30; at++)
			await send(context, sources[at % 2] as number, [
				line({
					id: `s${at}`,
					order_id: `S-${at}`,
					customer: `c${at % 4}`,
					product: `p${at % 3}`,
				}),
			]);
	})();
	let busy = true;
	const work = async () => {
		while (busy) await deriveOrders(box.db);
	};
	const workers = [work(), work()];
	await sending;
	busy = false;
	await Promise.all(workers);
	await deriveAll();
	expect(sorted(await derivedPeriods())).toEqual(
		sorted(modelPeriods(await currentLines(), 4, AT)),
	);
});

test("another fiscal year begins: quarters and years are counted anew", async () => {
	await send(context, sources[0] as number, [line({})]);
	await deriveAll();
	await sql`update company set fiscal_year_start_month = 2`.execute(box.db);
	await deriveAll();
	expect(sorted(await derivedPeriods())).toEqual(
		sorted(modelPeriods(await currentLines(), 2, AT)),
	);
});

function undo(batch: number | null) {
	return undoBatch(box.pool, {
		batch: batch as number,
		by: { personId: null, name: "test" },
		reason: "wrong",
		now: NOW,
	});
}

const anyLine = fc.record({
	id: fc.integer({ min: 1, max: 12 }).map(String),
	version: fc.integer({ min: 1, max: 4 }),
	order_id: fc.constantFrom("A", "B", "C", "D", "E"),
	customer: fc.constantFrom("ann", "bob", "eve", null),
	ordered_at: fc
		.constantFrom(
			...[
				"2024-02-29",
				"2024-12-31",
				"2025-01-28",
				"2025-02-01",
				"2025-03-01",
				"2025-03-28",
				"2025-03-29",
				"2025-12-31",
				"2026-02-28",
			],
		)
		.map((day) => `${day}T23:30:00+08:00`),
	quantity: fc.integer({ min: -2, max: 3 }),
	product: fc.constantFrom("p1", "p2", null),
	region: fc.constantFrom("r1", "r2", null),
});
const anyStep = fc.oneof(
	{
		weight: 5,
		arbitrary: fc.record({
			send: fc.array(anyLine, { minLength: 1, maxLength: 6 }),
			source: fc.nat(1),
		}),
	},
	{ weight: 1, arbitrary: fc.record({ undo: fc.nat(9) }) },
	{
		weight: 3,
		arbitrary: fc.record({ derive: fc.integer({ min: 1, max: 3 }) }),
	},
);

test("after any facts, versions, undos and passes the figures are those of a count by hand", async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(anyStep, { minLength: 2, maxLength: 9 }),
			async (steps) => {
				await empty();
				const batches: (number | null)[] = [];
				for (const step of steps) {
					if ("send" in step) {
						const unique = new Map(
							step.send.map((each) => [`${each.id} ${each.version}`, each]),
						);
						const values = [...unique.values()].map((each) => line(each));
						batches.push(
							(await send(context, sources[step.source] as number, values))
								.batch,
						);
					} else if ("undo" in step) {
						const batch = batches[step.undo];
						if (batch) await undo(batch);
					} else await deriveOrders(box.db, step.derive);
				}
				await deriveAll(2);
				const lines = await currentLines();
				expect(sorted(await derivedPeriods())).toEqual(
					sorted(modelPeriods(lines, 4, AT)),
				);
				await agreesOnPairs(lines);
			},
		),
		{ numRuns: 20, seed: 20_261_122 },
	);
}, 180_000);

/** The direct count of a scope that no level keeps, against the model on the lines of that scope. */
async function agreesOnPairs(lines: readonly Line[]) {
	const product = context.master.memberId("product", "p1");
	const region = context.master.memberId("region", "r1");
	if (product === undefined || region === undefined) return;
	const ours = lines.filter(
		({ ids }) => ids[1] === product && ids[3] === region,
	);
	const [counted] = await countOrdersFromFacts(box.db, {
		scope: { product, region },
		from: "2025-03-01",
		to: "2025-03-31",
	});
	const expected = modelPeriods(ours, 4, []).get("0/-1/month/2025-03-01");
	expect(
		counted
			? `${counted.orders} ${counted.customers} ${counted.repeatCustomers}`
			: undefined,
	).toBe(expected);
}
