import { afterAll, beforeAll, expect, test } from "vitest";
import { deriveOrders } from "../../app/ingest/derive/derive-orders.server.ts";
import type { IngestContext } from "../../app/ingest/ingest-batch.server.ts";
import { undoBatch } from "../../app/ingest/undo-batch.server.ts";
import { figureDigest } from "../../app/live/figure-digest.ts";
import { LiveHub } from "../../app/live/live-hub.server.ts";
import { MOST_BACKLOG, MOST_OF_A_PERSON } from "../../app/live/live-stream.ts";
import { changeDefinition } from "../../app/metrics/change-definition.server.ts";
import { loadDefinitions } from "../../app/metrics/load-definitions.server.ts";
import { syncDefinitions } from "../../app/metrics/sync-definitions.server.ts";
import { Listener } from "../../db/listen.ts";
import {
	buildIngest,
	buildOrderLine,
	buildSource,
	NOW,
	send,
} from "../ingest-fixture.ts";
import { openReader, type TestReader } from "../live-reader.ts";
import { testDatabase } from "../test-database.ts";

const UNITS = "units-sold||";
const REVENUE = "net-revenue||";
const ORDERS = "orders||";
const REVIEWS = "written-reviews||";
const by = { personId: null, name: "test" };

const box = testDatabase();
let context: IngestContext;
let shop: number;
let listener: Listener;
let hub: LiveHub;
let clock = NOW;
let lines = 0;

beforeAll(async () => {
	await syncDefinitions(box.db, NOW);
	context = await buildIngest(box);
	shop = await buildSource(box.db);
	listener = new Listener(box.url);
	await listener.start([]);
	hub = new LiveHub({ db: box.db, listener, now: () => clock });
});
afterAll(async () => {
	await hub.stop();
	await listener.stop();
});

/** Sells so many pieces in an order of their own; answers with the batch. */
async function sell(quantity: number): Promise<number | null> {
	lines += 1;
	const line = { id: `L-${lines}`, order_id: `O-${lines}`, quantity };
	return (await send(context, shop, [buildOrderLine(line)])).batch;
}

const without = (digests: readonly string[]) =>
	Object.fromEntries(digests.map((key) => [key, ""]));
const open = async (...keys: string[]): Promise<TestReader> => {
	const reader = openReader(hub);
	await reader.watch(without(keys));
	return reader;
};
const within = (ms: number) => ({ timeout: ms, interval: 5 });

test("a commit reaches who watches its figures within a second, and nobody else", async () => {
	const seller = await open(UNITS);
	const critic = await open(REVIEWS);
	await sell(3);
	await expect.poll(() => seller.value(UNITS), within(1000)).toBe(3);
	expect(Object.keys(seller.told[0]?.figures ?? {})).toEqual([UNITS]);
	expect(critic.told).toEqual([]);
	seller.leave();
	critic.leave();
	expect(hub.state).toMatchObject({ streams: 0, figures: 0 });
});

test("many commits close together, and two who watch the same: one computation", async () => {
	const readers = [await open(UNITS), await open(UNITS, REVENUE)];
	await expect.poll(() => hub.state.figures).toBe(2);
	const before = hub.state.rounds;
	const [{ told: toldFirst }] = readers as [TestReader, TestReader];
	await Promise.all([sell(1), sell(1), sell(1)]);
	for (const reader of readers)
		await expect.poll(() => reader.value(UNITS), within(1000)).toBe(6);
	expect(hub.state.rounds - before).toBeLessThanOrEqual(2);
	expect(toldFirst.length).toBeLessThanOrEqual(2);
	for (const reader of readers) reader.leave();
});

test("whoever comes with what is so is told nothing, with what was so what is so now", async () => {
	const first = openReader(hub);
	const answer = await first.watch(without([UNITS, REVENUE]));
	expect(answer[UNITS]?.current.value).toBe(6);
	const digest = (key: string) => {
		const figure = answer[key];
		return figure ? figureDigest(figure) : "none";
	};
	const second = openReader(hub);
	expect(
		await second.watch({ [UNITS]: digest(UNITS), [REVENUE]: "1b2c" }),
	).toEqual({ [REVENUE]: answer[REVENUE] });
	first.leave();
	second.leave();
});

test("what is not watched any more is not told", async () => {
	const reader = await open(UNITS, REVENUE);
	await reader.watch(without([REVENUE]));
	await sell(1);
	await expect.poll(() => reader.value(REVENUE), within(1000)).toBeDefined();
	expect(reader.value(UNITS)).toBeUndefined();
	reader.leave();
});

test("an undone batch takes its figures back", async () => {
	const batch = await sell(100);
	const reader = await open(UNITS);
	await undoBatch(box.pool, {
		batch: batch ?? 0,
		by,
		reason: "wrong",
		now: NOW,
	});
	await expect.poll(() => reader.value(UNITS), within(1000)).toBe(7);
	reader.leave();
});

test("figures that a job derives move when it has", async () => {
	await deriveOrders(box.db);
	const reader = openReader(hub);
	const before = (await reader.watch(without([ORDERS])))[ORDERS];
	await sell(1);
	await deriveOrders(box.db);
	await expect
		.poll(() => reader.value(ORDERS), within(1000))
		.toBe((before?.current.value ?? 0) + 1);
	reader.leave();
});

test("a changed definition moves its figure", async () => {
	const reader = await open(UNITS);
	const [metric] = await loadDefinitions(box.db, ["units-sold"]);
	const { version = 0, origin: _o, since: _s, ...content } = metric ?? {};
	await changeDefinition(box.db, {
		definition: { ...content, minimumSample: 1000 },
		basedOn: version,
		by,
		now: NOW,
	});
	const reasons = () => reader.told.at(-1)?.figures[UNITS]?.current.reasons;
	await expect
		.poll(reasons, within(1000))
		.toContainEqual(expect.objectContaining({ minimum: 1000 }));
	reader.leave();
});

test("what was said while the listener's connection was broken is made up for", async () => {
	const reader = await open(UNITS);
	const before = (await openReader(hub).watch(without([UNITS])))[UNITS];
	await box.pool.query(
		"select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'nebula listener' and datname = current_database()",
	);
	await sell(5);
	await expect
		.poll(() => reader.value(UNITS), within(3000))
		.toBe((before?.current.value ?? 0) + 5);
	hub.endSession("s");
	expect(reader.isOver()).toBe(true);
	expect(hub.state.streams).toBe(0);
});

test("who does not read is told nothing until they do, and then only how it is now", async () => {
	const slow = await open(UNITS);
	const quick = await open(UNITS);
	slow.backlog = MOST_BACKLOG + 1;
	for (let sold = 0; sold < 3; sold++) {
		const told = quick.told.length;
		await sell(1);
		await expect.poll(() => quick.told.length, within(1000)).toBe(told + 1);
	}
	expect(slow.told).toEqual([]);
	slow.backlog = 0;
	await expect.poll(() => slow.told.length, within(2500)).toBe(1);
	expect(slow.value(UNITS)).toBe(quick.value(UNITS));
	slow.leave();
	quick.leave();
});

test("a metric that is gone takes no other figure with it", async () => {
	const reader = openReader(hub);
	const answer = await reader.watch(without(["happiness||", UNITS]));
	expect(Object.keys(answer)).toEqual([UNITS]);
	reader.leave();
});

test("a window that moves on with the hour moves its figure without a fact", async () => {
	const reader = await open(UNITS);
	clock = new Date(NOW.getTime() + 3_600_000);
	// As at each full minute.
	listener.emit("facts", "");
	const until = () => reader.told.at(-1)?.figures[UNITS]?.current.untilAt;
	await expect.poll(until, within(1000)).toBe("2026-11-22T14:00:00.000Z");
	reader.leave();
});

test("a person has so many streams and no more; a stream belongs to who opened it", async () => {
	const readers = Array.from({ length: MOST_OF_A_PERSON }, () =>
		openReader(hub),
	);
	expect(() => openReader(hub)).toThrow(
		expect.objectContaining({ code: "too-many-streams" }),
	);
	const other = openReader(hub, { personId: 2 });
	await expect(
		hub.watch({ stream: other.name, have: new Map() }, 1),
	).rejects.toMatchObject({ code: "unknown-stream" });
	readers[0]?.leave();
	const late = openReader(hub);
	for (const reader of [...readers, other, late]) reader.leave();
	expect(hub.state.streams).toBe(0);
});
