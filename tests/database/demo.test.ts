import os from "node:os";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { readConfig } from "../../app/config.server.ts";
import type { AppContext } from "../../app/context.server.ts";
import { BatchWriter } from "../../app/ingest/batch-writer.server.ts";
import { LiveHub } from "../../app/live/live-hub.server.ts";
import { loadMasterData } from "../../app/master/load-master-data.server.ts";
import { observe } from "../../app/metrics/observe.server.ts";
import { createSearchIndex } from "../../app/search/search-index.server.ts";
import { Listener } from "../../db/listen.ts";
import { loadDemo } from "../../demo/load-demo.ts";
import { testDatabase } from "../test-database.ts";

const NOW = Date.parse("2026-11-22T12:00:00Z");
const DAY = 86_400_000;
const box = testDatabase();
const other = testDatabase();

const contextOf = async (
	{ db, pool, url }: typeof box,
	at: number,
): Promise<AppContext> => {
	const listener = new Listener(url);
	const now = () => new Date(at);
	return {
		config: readConfig(),
		db,
		pool,
		writer: new BatchWriter(pool),
		master: await loadMasterData(db),
		search: createSearchIndex(db, () => "Asia/Shanghai"),
		listener,
		live: new LiveHub({ db, listener, now }),
		spoolFolder: os.tmpdir(),
		now,
	};
};

const load = async (now: number) =>
	loadDemo(await contextOf(box, now), () => {});

const batches = async () =>
	(
		await sql<{
			kind: string;
			accepted: number;
			rejected: number;
			differing: number;
		}>`
			select kind, accepted, rejected, differing from batch order by id`.execute(
			box.db,
		)
	).rows;

test("the simulated company loads whole, says that it is simulated, and tells its story", async () => {
	const { signIn } = await load(NOW);
	expect(signIn.map(({ role }) => role)).toEqual(
		expect.arrayContaining(["admin", "executive", "lead", "employee"]),
	);
	const loaded = await batches();
	expect(loaded).toHaveLength(7);
	expect(loaded.every(({ rejected }) => rejected === 0)).toBe(true);
	const facts = loaded.reduce((sum, { accepted }) => sum + accepted, 0);
	expect(facts).toBeGreaterThan(35_000);
	expect(facts).toBeLessThan(60_000);
	const { rows } = await sql<{ demo: boolean; passwords: number }>`
		select is_demo as demo, (select count(*) from password) as passwords from company`.execute(
		box.db,
	);
	expect(rows).toEqual([{ demo: true, passwords: signIn.length }]);

	const { observed } = await observe(
		{ db: box.db },
		{
			metrics: [
				"bad-review-rate",
				"nps",
				"net-revenue",
				"customers",
				"stock-value",
				"complaints-opened",
			],
			compare: "previous",
			now: new Date(NOW),
		},
	);
	expect(observed.map(({ total }) => total.state)).toEqual(
		observed.map(() => "ok"),
	);
	const of = (key: string) => observed.find(({ metric }) => metric.key === key);
	expect(of("bad-review-rate")?.total.value).toBeGreaterThan(15);
	expect(of("nps")?.total.value).toBeLessThan(of("nps")?.compared?.value ?? 0);
});

test("at once again it changes nothing; three days later it brings what happened since and nothing twice", async () => {
	await load(NOW);
	expect(await batches()).toHaveLength(7);
	await load(NOW + 3 * DAY);
	const loaded = await batches();
	expect(loaded).toHaveLength(14);
	const lines = loaded.filter(({ kind }) => kind === "order-lines");
	expect(lines[1]?.accepted).toBeGreaterThan(300);
	expect(lines[1]?.accepted).toBeLessThan(1500);
	expect(
		loaded.every(({ differing, rejected }) => differing + rejected === 0),
	).toBe(true);
});

test("it keeps away from a company that is somebody's own", async () => {
	await other.db
		.insertInto("source")
		.values({ key: "erp", name: "ERP" })
		.execute();
	const context = await contextOf(other, NOW);
	await expect(loadDemo(context, () => {})).rejects.toThrow(
		expect.objectContaining({ code: "not-a-demo" }),
	);
});
