import fc from "fast-check";
import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { foldRollups } from "../../app/ingest/fold-rollups.server.ts";
import type { IngestContext } from "../../app/ingest/ingest-batch.server.ts";
import { undoBatch } from "../../app/ingest/undo-batch.server.ts";
import { orderLines } from "../../app/metrics/kinds/order-lines.ts";
import { observe } from "../../app/metrics/observe.server.ts";
import { recent } from "../../app/metrics/period.ts";
import type { Scope } from "../../app/metrics/scope.ts";
import { SLOT, slotStart } from "../../app/metrics/slot.ts";
import { syncDefinitions } from "../../app/metrics/sync-definitions.server.ts";
import { buildSlots } from "../../db/queries/slots.server.ts";
import {
	buildIngest,
	buildOrderLine,
	buildSource,
	NOW,
	send,
} from "../ingest-fixture.ts";
import { emptyFacts } from "../stored-facts.ts";
import { testDatabase } from "../test-database.ts";

const SECONDS = 20;
const MINUTE = 60_000;
const ZONE = "Asia/Kathmandu"; // Its hours begin at a quarter past.
const box = testDatabase();
let shop: number;
let context: IngestContext;

const after = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE);
const fold = (at: Date) =>
	foldRollups(box.pool, orderLines, ZONE, { rows: 0, seconds: 0 }, at);

const completeSources = () =>
	box.pool.query(
		"insert into source_kind (source_id, kind, complete_through) select $1, kind, '2026-12-31' from fold_state",
		[shop],
	);

beforeAll(async () => {
	await box.pool.query("update company set time_zone = $1", [ZONE]);
	await syncDefinitions(box.db, NOW);
	shop = await buildSource(box.db);
	context = await buildIngest(box);
	await completeSources();
});

/** What the facts come to, one by one: the number and the revenue of each product. */
async function counted(from: number, until: number, scope: Scope) {
	const { rows } = await sql<{ product: number; n: number; revenue: string }>`
		select product_id as product, count(*)::integer as n, sum(revenue)::text as revenue from order_line
		where occurred_at >= ${new Date(from)} and occurred_at < ${new Date(until)}
		${scope.product === undefined ? sql`` : sql`and product_id = ${scope.product}`}
		${scope.region === undefined ? sql`` : sql`and region_id = ${scope.region}`}
		group by 1 order by 1`.execute(box.db);
	return rows;
}

const sum = (rows: readonly { n: number; revenue: string }[]) => ({
	n: rows.reduce((total, { n }) => total + n, 0),
	revenue: rows.reduce((total, { revenue }) => total + Number(revenue), 0),
});

const inParts = (exact: string | null | undefined) =>
	Math.round(Number(exact ?? 0) * 10_000);

/** Holds a window, what it is compared with and its split by product against the facts. */
async function compare(minutes: number, now: Date, scope: Scope) {
	const untilAt = slotStart(now.getTime()) + SLOT;
	const fromAt = untilAt - minutes * MINUTE;
	const year = 364 * 24 * 60 * MINUTE;
	for (const [comparison, earlier] of [
		["previous", minutes * MINUTE],
		["year-before", year],
	] as const) {
		const { observed } = await observe(
			{ db: box.db },
			{
				metrics: ["net-revenue"],
				period: recent(minutes),
				compare: comparison,
				scope,
				by: "product",
				now,
			},
		);
		const [one] = observed;
		const right = await counted(fromAt, untilAt, scope);
		const before = await counted(fromAt - earlier, untilAt - earlier, scope);
		expect({
			n: one?.total.sample,
			revenue: inParts(one?.total.exact),
			before: inParts(one?.compared?.exact),
			products: one?.members
				.filter(({ total }) => total.sample > 0)
				.map(({ memberId, total }) => [
					memberId,
					total.sample,
					inParts(total.exact),
				])
				.sort(([a = 0], [b = 0]) => a - b),
		}).toEqual({
			...sum(right),
			before: sum(before).revenue,
			products: right.map(({ product, n, revenue }) => [
				product,
				n,
				Number(revenue),
			]),
		});
	}
}

interface SlotRow {
	level: number;
	a: number;
	bucket: Date;
	n: number;
}

/** The slots that are kept and what they should be: of folded facts, from the instant on that the fold named, and nothing else. */
async function slots() {
	const kept =
		await sql<SlotRow>`select level, a, bucket, n from order_line_rollup where level >= 400 order by 1, 2, 3`.execute(
			box.db,
		);
	const right =
		await sql<SlotRow>`select level, a, date_bin('5 minutes', occurred_at, timestamptz '2000-01-01 00:00Z') as bucket, count(*) as n
		from order_line cross join lateral (values (400, -1), (410, line_id), (420, product_id), (430, lot_id), (440, region_id), (450, channel_id), (460, store_id)) as at(level, a)
		where occurred_at >= (select slots_since from fold_state where kind = 'order-lines') group by 1, 2, 3 order by 1, 2, 3`.execute(
			box.db,
		);
	return { kept: kept.rows, right: right.rows };
}

const line = fc.record({
	id: fc.nat(25).map((id) => `f${id}`),
	version: fc.integer({ min: 1, max: 5 }),
	revenue: fc.integer({ min: 0, max: 9 }),
	product: fc.constantFrom("p1", "p2", null),
	region: fc.constantFrom("r1", "r2"),
	// Most within the two days before now, some long before, some a little ahead of it.
	minutesAgo: fc.oneof(
		fc.integer({ min: -20, max: 90 }),
		fc.integer({ min: 0, max: 2900 }),
		fc.integer({ min: 2900, max: 9000 }),
		fc.integer({ min: 364 * 1440, max: 366 * 1440 }),
	),
});
const step = fc.oneof(
	{
		weight: 5,
		arbitrary: fc.record({
			type: fc.constant("send" as const),
			lines: fc.array(line, { minLength: 1, maxLength: 12 }),
		}),
	},
	{
		weight: 2,
		arbitrary: fc.record({
			type: fc.constant("undo" as const),
			ago: fc.nat(4),
		}),
	},
	{
		weight: 3,
		arbitrary: fc.record({
			type: fc.constant("fold" as const),
			at: fc.integer({ min: -1500, max: 4000 }),
		}),
	},
	{
		weight: 4,
		arbitrary: fc.record({
			type: fc.constant("look" as const),
			at: fc.oneof(
				fc.integer({ min: -30, max: 120 }),
				fc.integer({ min: -9000, max: 3000 }),
			),
			minutes: fc.constantFrom(15, 60, 1440, 5, 130, 2880),
			narrow: fc.constantFrom("company", "product", "region"),
		}),
	},
);

const minutesBefore = (minutes: number, count: number, id: string) =>
	Array.from({ length: count }, (_, i) =>
		buildOrderLine({
			id: `${id}-${i}`,
			product: `p${i % 3}`,
			ordered_at: after(-((i * 37) % minutes)).toISOString(),
		}),
	);

test("a company that was folded before slots were kept has them after its next fold, without what is not folded yet", async () => {
	await send(context, shop, minutesBefore(4000, 200, "old"));
	await fold(NOW);
	// As the migration finds it.
	await box.pool.query("delete from order_line_rollup where level >= 400");
	await box.pool.query("update fold_state set slots_since = null");
	await compare(1440, NOW, {});
	await send(context, shop, minutesBefore(600, 20, "waiting"));
	const client = await box.pool.connect();
	try {
		await buildSlots(client, orderLines, after(-2880), ZONE);
	} finally {
		client.release();
	}
	await compare(1440, NOW, {});
	await fold(NOW);
	const { kept, right } = await slots();
	expect(kept).toEqual(right);
	expect(kept.length).toBeGreaterThan(300);
	await compare(1440, NOW, {});
});

test("a back-fill writes no slots, and slots that are two days old go with the fold that passes them", async () => {
	await emptyFacts(box.db);
	await completeSources();
	await send(context, shop, minutesBefore(600, 50, "new"));
	await send(
		context,
		shop,
		Array.from({ length: 50 }, (_, i) =>
			buildOrderLine({
				id: `years-${i}`,
				ordered_at: after(-1440 * (3 + i * 10)).toISOString(),
			}),
		),
	);
	await fold(NOW);
	const since = after(-2880).getTime();
	const { kept } = await slots();
	expect(kept.length).toBeGreaterThan(50);
	expect(kept.filter(({ bucket }) => bucket.getTime() < since)).toEqual([]);
	await send(context, shop, [
		buildOrderLine({ id: "late", ordered_at: after(1000).toISOString() }),
	]);
	await fold(after(2880 + 60));
	const later = await slots();
	expect(later.kept).toEqual(later.right);
	expect(later.kept.filter(({ level }) => level === 400)).toHaveLength(1);
	await compare(1440, NOW, {});
	await compare(15, after(-30), {});
});

test("windows of minutes are what their facts come to, whatever was sent, corrected, undone and folded when", async () => {
	let looks = 0;
	const until = performance.now() + SECONDS * 1000;
	await fc.assert(
		fc.asyncProperty(
			fc.array(step, { minLength: 4, maxLength: 14 }),
			async (steps) => {
				await emptyFacts(box.db);
				await box.pool.query(
					"update fold_state set slots_since = null, folded_at = null",
				);
				await completeSources();
				const batches: number[] = [];
				const idOf = async (narrow: "product" | "region") => {
					const { rows } = await sql<{ id: number }>`
						select ${sql.ref(`${narrow}_id`)} as id from order_line limit 1`.execute(
						box.db,
					);
					return rows[0]?.id ?? 0;
				};
				for (const each of steps) {
					if (each.type === "send") {
						const { batch } = await send(
							context,
							shop,
							each.lines.map(({ minutesAgo, ...given }) =>
								buildOrderLine({
									...given,
									ordered_at: after(-minutesAgo).toISOString(),
								}),
							),
						);
						if (batch) batches.push(batch);
					} else if (each.type === "undo") {
						const batch = batches.at(-1 - each.ago);
						if (batch)
							await undoBatch(box.pool, {
								batch,
								by: { personId: null, name: "test" },
								reason: "property",
								now: NOW,
							});
					} else if (each.type === "fold") {
						if (await fold(after(each.at))) {
							const { kept, right } = await slots();
							expect(kept).toEqual(right);
						}
					} else {
						looks++;
						const { narrow } = each;
						const scope: Scope =
							narrow === "company" ? {} : { [narrow]: await idOf(narrow) };
						await compare(each.minutes, after(each.at), scope);
					}
				}
			},
		),
		{
			numRuns: 1000,
			interruptAfterTimeLimit: Math.max(1, until - performance.now()),
			endOnFailure: false,
		},
	);
	expect(looks).toBeGreaterThan(30);
}, 120_000);
