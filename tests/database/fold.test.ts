import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { foldRollups } from "../../app/ingest/fold-rollups.server.ts";
import { undoBatch } from "../../app/ingest/undo-batch.server.ts";
import { DIMENSION_NAMES } from "../../app/metrics/dimension.ts";
import type { Kind } from "../../app/metrics/kind.ts";
import { orderLines } from "../../app/metrics/kinds/order-lines.ts";
import { visits } from "../../app/metrics/kinds/visits.ts";
import {
	dimensionsOf,
	levelOf,
	STORED_GRAINS,
	type StoredGrain,
} from "../../app/metrics/level.ts";
import { observe } from "../../app/metrics/observe.server.ts";
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
const ZONE = "Asia/Shanghai";

interface Row {
	level: number;
	a: number;
	b: number;
	bucket: Date;
	n: number;
}

const SLOT = sql`date_bin('5 minutes', occurred_at, timestamptz '2000-01-01 00:00Z')`;

/** Each level counted by itself from the facts, as its definition says. */
async function countedFromFacts(kind: Kind): Promise<Row[]> {
	const rows: Row[] = [];
	const sets = [
		[],
		...kind.levels.singles.map((name) => [name]),
		...kind.levels.pairs,
	];
	for (const grain of Object.keys(STORED_GRAINS) as StoredGrain[])
		for (const set of sets.filter(
			({ length }) => !["hour", "slot"].includes(grain) || length < 2,
		)) {
			const level = levelOf(grain, set);
			const [a, b] = dimensionsOf(level).map((name) => sql.ref(`${name}_id`));
			const found =
				await sql<Row>`select ${level}::integer as level, ${a ?? sql`-1`} as a, ${b ?? sql`-1`} as b,
				${grain === "slot" ? SLOT : sql`date_trunc(${grain}, occurred_at, ${ZONE})`} as bucket, count(*) as n
				from ${sql.table(kind.table)}
				where ${grain} <> 'slot' or occurred_at >= (select slots_since from fold_state where kind = ${kind.key})
				group by 2, 3, 4`.execute(box.db);
			rows.push(...found.rows);
		}
	return rows;
}

const inOrder = (rows: readonly Row[]) =>
	rows
		.map(
			({ level, a, b, bucket, n }) =>
				`${level} ${a} ${b} ${bucket.toISOString()} ${n}`,
		)
		.sort();

async function kept(kind: Kind): Promise<Row[]> {
	const { rows } =
		await sql<Row>`select level, a, b, bucket, n from ${sql.table(`${kind.table}_rollup`)}`.execute(
			box.db,
		);
	return rows;
}

const fold = (kind: Kind, now: string) =>
	foldRollups(box.pool, kind, ZONE, { rows: 0, seconds: 0 }, new Date(now));

let shop: number;
beforeAll(async () => {
	shop = await buildSource(box.db);
});

test("every level of the rollup holds what its definition counts from the facts, also over several folds and the end of a month", async () => {
	const context = await buildIngest(box);
	const lines = Array.from({ length: 300 }, (_, i) =>
		buildOrderLine({
			id: `f${i}`,
			ordered_at: new Date(Date.UTC(2026, 9, 29) + i * 3_100_000).toISOString(),
			revenue: i,
			...Object.fromEntries(
				DIMENSION_NAMES.filter((_, at) => (i + at) % 5 !== 0).map(
					(name, at) => [name, `${name}-${i % (at + 2)}`],
				),
			),
		}),
	);
	for (let at = 0; at < lines.length; at += 100) {
		await send(context, shop, lines.slice(at, at + 100));
		expect(await fold(orderLines, "2026-11-08T12:00:00Z")).toBe(true);
	}
	expect(await fold(orderLines, "2026-11-08T12:00:00Z")).toBe(false);
	const rows = await kept(orderLines);
	expect(rows.length).toBeGreaterThan(1000);
	expect(rows.filter(({ level }) => level === 400).length).toBeGreaterThan(40);
	expect(inOrder(rows)).toEqual(inOrder(await countedFromFacts(orderLines)));
	const { rows: money } = await sql<{
		revenue: number;
	}>`select sum(revenue) / 10000 as revenue from order_line_rollup where level = 314`.execute(
		box.db,
	);
	expect(money[0]?.revenue).toBe((299 * 300) / 2);
});

test("a kind with fewer dimensions keeps the levels that make sense for it", async () => {
	const context = await buildIngest(box);
	await send(
		context,
		shop,
		[1, 2, 3].map((i) => ({
			id: `v${i}`,
			hour_at: `2026-11-2${i - 1}T0${i}:00:00Z`,
			visits: i,
			store: `store-${i % 2}`,
		})),
		{ kind: visits },
	);
	await fold(visits, "2026-11-22T12:00:00Z");
	expect(inOrder(await kept(visits))).toEqual(
		inOrder(await countedFromFacts(visits)),
	);
});

test("sums past what a cell holds stop the fold and not the readers, until their batch is undone", async () => {
	await syncDefinitions(box.db, NOW);
	await box.db
		.insertInto("exchange_rate")
		.values({ currency: "USD", valid_from: "2020-01-01", rate: "90" })
		.execute();
	const context = await buildIngest(box);
	const revenue = async () => {
		const { observed } = await observe(box, {
			metrics: ["net-revenue"],
			period: { kind: "month", year: 2026, month: 9 },
			now: NOW,
		});
		return observed[0]?.total.exact;
	};
	const { batch } = await send(
		context,
		shop,
		Array.from({ length: 1100 }, (_, i) =>
			buildOrderLine({
				id: `huge-${i}`,
				ordered_at: "2026-09-09T10:00:00+08:00",
				currency: "USD",
				revenue: 1e10,
			}),
		),
	);
	const foldNow = () => fold(orderLines, "2026-11-22T12:00:00Z");
	await expect(foldNow()).rejects.toMatchObject({ code: "22003" });
	expect(await revenue()).toBe("990000000000000");
	await undoBatch(box.pool, {
		batch: batch as number,
		by: { personId: null, name: "test" },
		reason: "false amounts",
		now: NOW,
	});
	expect(await foldNow()).toBe(true);
	// What is left of the facts begins later, so that nothing is known of that month.
	expect(await revenue()).toBeNull();
});
