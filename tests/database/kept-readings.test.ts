import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { IngestContext } from "../../app/ingest/ingest-batch.server.ts";
import { KeptReadings } from "../../app/metrics/kept-readings.server.ts";
import { observe } from "../../app/metrics/observe.server.ts";
import { syncDefinitions } from "../../app/metrics/sync-definitions.server.ts";
import { Listener } from "../../db/listen.ts";
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
let listener: Listener;
let kept: KeptReadings;
let shop: number;
let sent = 0;

beforeAll(async () => {
	context = await buildIngest(box);
	await syncDefinitions(box.db, NOW);
	shop = await buildSource(box.db);
	listener = new Listener(box.url);
	kept = new KeptReadings(listener);
	await listener.start(["master", "facts"]);
});
afterAll(() => listener.stop());

const sell = () => {
	sent += 1;
	return send(context, shop, [
		buildOrderLine({ id: `O-${sent}-1`, order_id: `O-${sent}` }),
	]);
};
const read = (now = NOW) =>
	observe({ db: box.db, kept }, { metrics: ["order-lines"], now });
const counted = async () => (await read()).observed[0]?.total.value;
const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);

const keepText = (name: string, weight = 0) => {
	const state = { reads: 0 };
	const ask = () =>
		kept.keep({
			name,
			now: NOW,
			read: async () => {
				state.reads += 1;
				return name;
			},
			weigh: () => weight,
		});
	return { state, ask };
};

test("whoever was told that a fact is in reads it, each time of two hundred", async () => {
	for (let i = 0; i < 200; i++) {
		await sell();
		expect(await counted()).toBe(sent);
	}
});

test("a reading that nothing has changed is given again", async () => {
	const first = await read();
	expect(await read()).toBe(first);
	await sell();
	expect(await read()).not.toBe(first);
});

test("a question of another scope or period is another reading", async () => {
	const whole = await read();
	const other = await observe(
		{ db: box.db, kept },
		{ metrics: ["order-lines"], scope: { channel: 1 }, now: NOW },
	);
	expect(other.observed[0]?.total.value).not.toBe(
		whole.observed[0]?.total.value,
	);
});

test("the next minute is read anew, because windows move and sources fall behind", async () => {
	const first = await read();
	expect(await read(later(59_999 - (NOW.getTime() % 60_000)))).toBe(first);
	expect(await read(later(60_000))).not.toBe(first);
});

test("many who ask at once are answered by one reading", async () => {
	const { state, ask } = keepText("many");
	await Promise.all(Array.from({ length: 20 }, ask));
	expect(state.reads).toBe(1);
});

test("a reading that failed is not kept", async () => {
	const fail = () =>
		kept.keep({
			name: "failing",
			now: NOW,
			read: () => Promise.reject(new Error("away")),
			weigh: () => 0,
		});
	await expect(fail()).rejects.toThrow("away");
	const ask = () =>
		kept.keep({
			name: "failing",
			now: NOW,
			read: async () => "back",
			weigh: () => 0,
		});
	expect(await ask()).toBe("back");
});

test("what is too much to keep makes room, the least recently asked first", async () => {
	const [a, b, c] = ["a", "b", "c"].map((name) => keepText(name, 40_000));
	await a?.ask();
	await b?.ask();
	await a?.ask();
	await c?.ask();
	await a?.ask();
	await b?.ask();
	expect([a, b, c].map((each) => each?.state.reads)).toEqual([1, 2, 1]);
});

test("without the connection that would say what changed nothing is kept, and it comes back by itself", async () => {
	await sql`select pg_terminate_backend(pid) from pg_stat_activity
		where application_name = 'nebula listener' and datname = current_database()`.execute(
		box.db,
	);
	await expect.poll(() => listener.caughtUp()).toBe(false);
	const first = await read();
	expect(await read()).not.toBe(first);
	await sell();
	expect(await counted()).toBe(sent);
	await expect.poll(() => listener.caughtUp(), { timeout: 5000 }).toBe(true);
	expect(await read()).toBe(await read());
});
