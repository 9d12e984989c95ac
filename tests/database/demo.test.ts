import os from "node:os";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { readConfig } from "../../app/config.server.ts";
import type { AppContext } from "../../app/context.server.ts";
import { BatchWriter } from "../../app/ingest/batch-writer.server.ts";
import { LiveHub } from "../../app/live/live-hub.server.ts";
import { loadMasterData } from "../../app/master/load-master-data.server.ts";
import { addDays } from "../../app/metrics/day.ts";
import type { Dimension } from "../../app/metrics/dimension.ts";
import { KeptReadings } from "../../app/metrics/kept-readings.server.ts";
import type { Observation } from "../../app/metrics/observation.ts";
import { observe } from "../../app/metrics/observe.server.ts";
import { readSourceList } from "../../app/metrics/source-list.server.ts";
import { hashProof } from "../../app/scorecards/hash-proof.server.ts";
import { readOverview } from "../../app/scorecards/overview.server.ts";
import { brokenEvidence, type Proof } from "../../app/scorecards/proof.ts";
import { readEvidence } from "../../app/scorecards/read-evidence.server.ts";
import { standingOf } from "../../app/scorecards/standing.ts";
import { createSearchIndex } from "../../app/search/search-index.server.ts";
import { Listener } from "../../db/listen.ts";
import {
	findFrozen,
	findPaid,
} from "../../db/queries/scorecard-closing.server.ts";
import { FEEDS } from "../../demo/feeds.ts";
import { factsOf, historyStart, sentUntil } from "../../demo/history.ts";
import { keepFactsComing } from "../../demo/live.ts";
import { loadDemo } from "../../demo/load-demo.ts";
import { simulatedDays } from "../../demo/simulated-day.ts";
import { STORIES } from "../../demo/stories.ts";
import { testDatabase } from "../test-database.ts";

const NOW = Date.parse("2026-11-22T12:20:00Z");
const FULL_HOUR = Date.parse("2026-11-22T12:00:00Z");
const TODAY = "2026-11-22";
const DAY = 86_400_000;
/** A tenth of the company. */
const SIZE = 0.1;
const WORLD = { seed: 1, size: SIZE, firstLoaded: TODAY };
const box = testDatabase();
const other = testDatabase();
const broken = testDatabase();

const contextOf = async (
	{ db, pool, url }: typeof box,
	at: () => number,
): Promise<AppContext> => {
	const listener = new Listener(url);
	const now = () => new Date(at());
	return {
		config: readConfig(),
		db,
		pool,
		writer: new BatchWriter(pool),
		master: await loadMasterData(db),
		search: createSearchIndex(db, () => "Asia/Shanghai"),
		listener,
		kept: new KeptReadings(listener),
		live: new LiveHub({ db, listener, now }),
		spoolFolder: os.tmpdir(),
		now,
	};
};

const load = async (into: typeof box, now: number, seed?: number) =>
	loadDemo(await contextOf(into, () => now), () => {}, {
		size: SIZE,
		...(seed !== undefined && { seed }),
	});

interface Counted {
	kind: string;
	batches: number;
	accepted: number;
	refused: number;
}

const counted = async (from: typeof box, first = 0) =>
	(
		await sql<Counted>`
			select kind, count(*) as batches, sum(accepted) as accepted, sum(rejected + duplicates + superseded) as refused
			from batch where id > ${first} group by kind order by kind`.execute(
			from.db,
		)
	).rows;

/** How many facts of each kind the generator makes of the history. */
function generated(until: number, world = WORLD): Map<string, number> {
	const dayOf = simulatedDays(world);
	const counts = new Map<string, number>();
	for (const feed of FEEDS) {
		const stretch = {
			from: historyStart(world),
			until: sentUntil(feed, world, until),
		};
		const facts = [...factsOf(feed, dayOf, stretch)].flat();
		counts.set(feed.kind.key, (counts.get(feed.kind.key) ?? 0) + facts.length);
	}
	return counts;
}

/** From so many days ago to so many days ago. */
const span = (from: number, to: number) =>
	({
		kind: "range",
		from: addDays(TODAY, -from),
		to: addDays(TODAY, -to),
	}) as const;

async function total(
	metric: string,
	period: ReturnType<typeof span> | null,
	scope: Partial<Record<Dimension, string>> = {},
): Promise<Observation> {
	const ids: Partial<Record<Dimension, number>> = {};
	for (const [dimension, code] of Object.entries(scope))
		ids[dimension as Dimension] = (
			await box.db
				.selectFrom("member")
				.select("id")
				.where("dimension", "=", dimension as Dimension)
				.where("code", "=", code)
				.executeTakeFirstOrThrow()
		).id;
	const { observed } = await observe(
		{ db: box.db },
		{ metrics: [metric], scope: ids, period, now: new Date(NOW) },
	);
	return observed[0]?.total as Observation;
}

const figureOf = async (...asked: Parameters<typeof total>): Promise<number> =>
	(await total(...asked)).value ?? Number.NaN;

beforeAll(async () => {
	await load(box, NOW);
}, 180_000);

test("the simulated company loads whole and says that it is simulated", async () => {
	const loaded = await counted(box);
	expect(loaded).toHaveLength(7);
	const facts = generated(FULL_HOUR);
	for (const { kind, accepted, refused } of loaded)
		expect({ kind, accepted, refused }).toEqual({
			kind,
			accepted: facts.get(kind),
			refused: 0,
		});
	const all = loaded.reduce((sum, { accepted }) => sum + accepted, 0);
	expect(all).toBeGreaterThan(45_000);
	expect(all).toBeLessThan(57_000);
	const { rows } = await sql`
		select is_demo as demo, (select count(*) from batch where via <> 'demo') as others, (select count(*) from person) as people,
			(select count(*) from member where not known) as unknown, (select count(*) from password) as passwords,
			(select count(*) from team where lead_id is null) as headless
		from company`.execute(box.db);
	expect(rows).toEqual([
		{
			demo: true,
			others: 0,
			people: 600,
			unknown: 0,
			passwords: 12,
			headless: 0,
		},
	]);
});

test("every metric has a value over its own window, and everything is added up and derived", async () => {
	const { observed } = await observe(
		{ db: box.db },
		{ metrics: "all", now: new Date(NOW) },
	);
	expect(
		observed
			.filter((one) => one.total.value === null)
			.map((one) => one.metric.key),
	).toEqual([]);
	const { rows } = await sql`
		select (select count(*) from dirty_day) as dirty, (select count(*) from order_line_delta) + (select count(*) from review_delta) as unfolded`.execute(
		box.db,
	);
	expect(rows).toEqual([{ dirty: 0, unfolded: 0 }]);
});

describe("the scorecards of its executives and leads", () => {
	const quarterOf = async (quarter: number) =>
		(
			await readOverview(
				{ db: box.db },
				{ fiscalYear: 2026, quarter },
				new Date(NOW),
			)
		).rows;

	test.each([
		[4, ["draft", "published"], "live"],
		[3, ["closing"], "live"],
		[2, ["frozen"], "frozen"],
	] as const)(
		"in quarter %d they are %j, and their scores differ and are believable",
		async (quarter, states, standing) => {
			const rows = await quarterOf(quarter);
			expect(
				[...new Set(rows.map(({ card }) => card.state))].toSorted(),
			).toEqual(states);
			const measured = rows.filter(({ card }) => card.state !== "draft");
			expect(measured).toHaveLength(17);
			expect(measured.every((row) => row.standing === standing)).toBe(true);
			const scores = measured.map(({ score }) => Number(score));
			expect(Math.min(...scores)).toBeGreaterThan(40);
			expect(Math.max(...scores)).toBeLessThan(145);
			expect(new Set(scores).size).toBeGreaterThan(14);
		},
	);

	test("leads add up under their executive, whose lines are there", async () => {
		const { rows } = await sql<{ under: number; there: number }>`
			with line as (
				select card_id, line from scorecard_version, jsonb_array_elements(content -> 'lines') as line
			)
			select count(*) as under, count(above.card_id) as there
			from line left join line as above
				on above.card_id = (line.line #>> '{under,cardId}')::integer and above.line ->> 'id' = line.line #>> '{under,lineId}'
					and above.line ->> 'metric' = line.line ->> 'metric'
			where jsonb_typeof(line.line -> 'under') = 'object'`.execute(box.db);
		const [{ under, there }] = rows as [{ under: number; there: number }];
		expect(under).toBeGreaterThanOrEqual(12 * 6 * 3);
		expect(there).toBe(under);
	});

	test("what is frozen is what today's facts make, its sums hold and somebody is paid for it", async () => {
		const frozen = await quarterOf(2);
		for (const { card } of frozen) {
			const stored = await findFrozen(box.db, card.id);
			const proof = JSON.parse(stored?.proof ?? "null") as Proof;
			expect(brokenEvidence(proof)).toEqual([]);
			expect(hashProof(proof).hash).toBe(stored?.hash);
			const today = await readEvidence(box.db, card.id, new Date(NOW));
			expect(today && standingOf(today)).toEqual(standingOf(proof));
			expect(await findPaid(box.db, card.id)).toMatchObject({
				currency: "CNY",
			});
		}
	});

	test("one amendment waits, one holds from its day on, one card is a draft, and closings wait for their second approval", async () => {
		const { rows } = await sql`
			select (select count(*) from scorecard_version join scorecard on id = card_id where version > 1 and approved_at is null and state = 'published') as waiting,
				(select count(*) from scorecard_version where version > 1 and approved_at is not null) as holding,
				(select count(*) from scorecard where state = 'draft') as drafts,
				(select count(*) from scorecard_approval join scorecard on id = card_id where state = 'closing') as half,
				(select count(*) from scorecard_event where at > ${new Date(NOW)}) as later`.execute(
			box.db,
		);
		expect(rows).toEqual([
			{ waiting: 1, holding: 1, drafts: 1, half: 9, later: 0 },
		]);
	});
});

describe("over the year before the stories the figures are believable", () => {
	const year = span(460, 95);
	test.each([
		["bad-review-rate", 2, 4],
		["nps", 45, 60],
		["gross-margin", 40, 50],
		["average-order-value", 500, 1200],
		["return-rate", 2, 5],
		["repurchase-rate-90", 6, 15],
		["repurchase-rate-365", 15, 35],
		["inventory-turnover-days", 30, 60],
		["stock-out-rate", 0.3, 5],
		["conversion", 1, 4],
		["acknowledged-in-time", 95, 100],
		["solved-in-time", 92, 100],
		["closed-in-time", 92, 100],
		["known-cost-share", 100, 100],
	])("%s lies between %d and %d", async (metric, low, high) => {
		const value = await figureOf(metric, year);
		expect(value).toBeGreaterThanOrEqual(low);
		expect(value).toBeLessThanOrEqual(high);
	});

	test("雙11 sells several times what the days before its season do", async () => {
		const revenue = (from: number, to = from) =>
			figureOf("net-revenue", span(from, to));
		const ordinary = (await revenue(59, 46)) / 14;
		// 22 November less eleven days.
		expect(await revenue(11)).toBeGreaterThan(2.5 * ordinary);
	});
});

describe("each story shows in the product's own figures", () => {
	const { badBattery, advertisingPush, stockPileUp, courierStrike } = STORIES;

	test("the bad battery: reviews, returns and complaints of one product", async () => {
		const product = { product: badBattery.product };
		const story = span(badBattery.from - badBattery.rise, badBattery.to + 8);
		const before = span(badBattery.from + 180, badBattery.from + 1);
		expect(await figureOf("bad-review-rate", before, product)).toBeLessThan(12);
		expect(await figureOf("bad-review-rate", story, product)).toBeGreaterThan(
			30,
		);
		const perDay = async (metric: string) =>
			(await figureOf(metric, story, product)) /
			20 /
			((await figureOf(metric, before, product)) / 180);
		expect(await perDay("units-returned")).toBeGreaterThan(4);
		expect(await perDay("complaints-opened")).toBeGreaterThan(4);
		expect(
			await figureOf("bad-review-rate", story, { lot: badBattery.lot }),
		).toBeGreaterThan(50);
	});

	test("the advertising push: NPS falls for two weeks and is back after them", async () => {
		const { from, to } = advertisingPush;
		const before = await figureOf("nps", span(from + 60, from + 1));
		const during = await figureOf("nps", span(from, to));
		const after = await figureOf("nps", span(to - 1, to - 28));
		expect(during).toBeLessThan(before - 20);
		expect(after).toBeGreaterThan(during + 20);
	});

	test("the pile of stock: turnover days in the two regions, not elsewhere", async () => {
		const lately = span(14, 1);
		const ratio = async (metric: string, scope: { region?: string }) =>
			(await figureOf(metric, lately, scope)) /
			(await figureOf(metric, span(120, stockPileUp.from + 8), scope));
		for (const region of stockPileUp.regions)
			expect(await ratio("stock-value", { region })).toBeGreaterThan(1.8);
		expect(await ratio("stock-value", { region: "guangdong" })).toBeLessThan(
			1.6,
		);
	});

	test("the courier strike: complaints there, and hardly any closed in time", async () => {
		const { from, to, regions } = courierStrike;
		const sum = async (metric: string, period: ReturnType<typeof span>) => {
			let all = 0;
			for (const region of regions)
				all += (await figureOf(metric, period, { region })) || 0;
			return all;
		};
		const before = span(from + 90, from + 1);
		expect(
			(await sum("complaints-opened", span(from, to))) / (from - to + 1),
		).toBeGreaterThan((4 * (await sum("complaints-opened", before))) / 90);
		const late = span(from - 4, to - 4);
		expect(await figureOf("closed-in-time", late)).toBeLessThan(75);
	});

	test("the silent source: what it feeds is stale, the rest is not", async () => {
		for (const metric of ["visits", "conversion", "revenue-per-visit"])
			expect((await total(metric, null)).state).toBe("stale");
		for (const metric of ["net-revenue", "reviews-per-thousand-units", "nps"])
			expect((await total(metric, null)).state).not.toBe("stale");
		const sources = await readSourceList(box.db, new Date(NOW));
		expect(
			sources
				.filter(({ behindPromise }) => behindPromise)
				.map(({ source }) => source),
		).toEqual(["Door counters"]);
	});
});

test("at once again it changes nothing; three days later it brings what happened since and nothing twice", async () => {
	const before = await counted(box);
	await load(box, NOW);
	expect(await counted(box)).toEqual(before);
	await load(box, NOW + 3 * DAY);
	const facts = generated(FULL_HOUR + 3 * DAY);
	for (const { kind, accepted, refused } of await counted(box))
		expect({ kind, accepted, refused }).toEqual({
			kind,
			accepted: facts.get(kind),
			refused: 0,
		});
});

test("another seed is not mixed into a history that is there", async () => {
	await expect(load(box, NOW, 2)).rejects.toThrow(
		expect.objectContaining({ code: "other-history" }),
	);
});

test("broken off in the middle, the next start brings the rest and nothing twice", async () => {
	const context = await contextOf(broken, () => NOW);
	const size = 0.02;
	const half = loadDemo(
		context,
		(text) => {
			if (text === "reviews") throw new Error("killed");
		},
		{ size },
	);
	await expect(half).rejects.toThrow("killed");
	expect((await counted(broken)).map(({ kind }) => kind)).not.toContain(
		"reviews",
	);
	await loadDemo(context, () => {});
	const facts = generated(FULL_HOUR, { ...WORLD, size });
	const loaded = await counted(broken);
	expect(loaded).toHaveLength(7);
	for (const { kind, accepted, refused } of loaded)
		expect({ kind, accepted, refused }).toEqual({
			kind,
			accepted: facts.get(kind),
			refused: 0,
		});
});

test("facts that keep coming are taken at the moment at which they happen", async () => {
	const last = (
		await box.db
			.selectFrom("batch")
			.select(({ fn }) => fn.max("id").as("id"))
			.executeTakeFirstOrThrow()
	).id;
	const start = NOW + 3 * DAY;
	const begun = performance.now();
	// Ten of its seconds pass in one of ours.
	const context = await contextOf(
		box,
		() => start + 10 * (performance.now() - begun),
	);
	const stop = new AbortController();
	setTimeout(() => stop.abort(), 6000);
	await keepFactsComing(context, WORLD, { signal: stop.signal });
	const live = await counted(box, last);
	const facts = live.reduce((sum, { accepted }) => sum + accepted, 0);
	expect(facts).toBeGreaterThan(15);
	expect(facts).toBeLessThan(600);
	expect(live.every(({ refused }) => refused === 0)).toBe(true);
	const { rows } = await sql<{ early: number; late: number }>`
		select count(*) filter (where occurred_at < ${new Date(start)}) as early, count(*) filter (where occurred_at > received_at) as late
		from order_line join batch on batch.id = batch_id where batch_id > ${last}`.execute(
		box.db,
	);
	// An order that is cancelled is so hours later, which is for then.
	expect(rows).toEqual([{ early: 0, late: 0 }]);
}, 30_000);

test("it keeps away from a company that is somebody's own", async () => {
	await other.db
		.insertInto("source")
		.values({ key: "erp", name: "ERP" })
		.execute();
	await expect(load(other, NOW)).rejects.toThrow(
		expect.objectContaining({ code: "not-a-demo" }),
	);
});
