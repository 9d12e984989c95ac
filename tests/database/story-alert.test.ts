import os from "node:os";
import { beforeAll, expect, test } from "vitest";
import type { Episode } from "../../app/alerts/backtest.ts";
import { backtestRule } from "../../app/alerts/backtest-rule.server.ts";
import { TEMPLATE } from "../../app/alerts/templates.ts";
import { readConfig } from "../../app/config.server.ts";
import type { AppContext } from "../../app/context.server.ts";
import { BatchWriter } from "../../app/ingest/batch-writer.server.ts";
import { foldRollups } from "../../app/ingest/fold-rollups.server.ts";
import { ingestBatch } from "../../app/ingest/ingest-batch.server.ts";
import { LiveHub } from "../../app/live/live-hub.server.ts";
import { loadMasterData } from "../../app/master/load-master-data.server.ts";
import { dayNumber } from "../../app/metrics/day.ts";
import type { Dimension } from "../../app/metrics/dimension.ts";
import { KeptReadings } from "../../app/metrics/kept-readings.server.ts";
import { reviews } from "../../app/metrics/kinds/reviews.ts";
import { syncDefinitions } from "../../app/metrics/sync-definitions.server.ts";
import { createSearchIndex } from "../../app/search/search-index.server.ts";
import { Listener } from "../../db/listen.ts";
import { FEEDS } from "../../demo/feeds.ts";
import { factsOf } from "../../demo/history.ts";
import { loadCompany } from "../../demo/load-company.ts";
import { chunksOf, openSources } from "../../demo/load-facts.ts";
import {
	dayStart,
	simulatedDays,
	TIME_ZONE,
} from "../../demo/simulated-day.ts";
import { STORIES } from "../../demo/stories.ts";
import { testDatabase } from "../test-database.ts";

/** The whole company's reviews and nothing else: in a tenth of the company the lot has three a week, which raise no alarm, and rightly. */
const WORLD = { seed: 1, size: 1, firstLoaded: "2026-11-24" };
const NOW = new Date("2026-11-24T14:00:00Z");
const DAY = 86_400_000;
const startOf = (ago: number) => dayStart(dayNumber(WORLD.firstLoaded) - ago);
const { badBattery } = STORIES;
const BEGINS = startOf(badBattery.from);
/** Its last day is over. */
const ENDS = startOf(badBattery.to - 1);
const box = testDatabase();

async function contextOf({ db, pool, url }: typeof box): Promise<AppContext> {
	const listener = new Listener(url);
	const now = () => NOW;
	return {
		config: readConfig(),
		db,
		pool,
		writer: new BatchWriter(pool),
		master: await loadMasterData(db),
		search: createSearchIndex(db, () => TIME_ZONE),
		listener,
		kept: new KeptReadings(listener),
		live: new LiveHub({ db, listener, now }),
		spoolFolder: os.tmpdir(),
		now,
	};
}

/** What the template would have told, by the code of the line or product. */
async function told(by: Dimension): Promise<Map<string, readonly Episode[]>> {
	const { instances } = await backtestRule(
		box.db,
		{ ...TEMPLATE["bad-reviews"], by, scope: {} },
		TIME_ZONE,
		NOW,
	);
	const members = await box.db
		.selectFrom("member")
		.select(["id", "code"])
		.execute();
	const codes = new Map(members.map(({ id, code }) => [id, code]));
	return new Map(
		instances.flatMap(({ memberId, episodes }) =>
			episodes.length > 0
				? [[codes.get(memberId) ?? String(memberId), episodes] as const]
				: [],
		),
	);
}

beforeAll(async () => {
	const context = await contextOf(box);
	await syncDefinitions(box.db, NOW);
	// A week more than the 90 days of a trial: its first window is full.
	const from = startOf(98);
	await loadCompany(context, "2026-08-01", NOW);
	const sources = await openSources(context, NOW);
	const feed = FEEDS.find(({ kind }) => kind === reviews);
	if (!feed) throw new Error("the demo has no reviews");
	const { rejected } = await ingestBatch(context, {
		kind: reviews,
		sourceId: sources.get(feed.source) as number,
		via: "demo",
		imported: true,
		sentBy: "demo",
		idempotencyKey: "reviews",
		receivedAt: NOW.getTime(),
		completeThrough: NOW.getTime(),
		chunks: chunksOf(
			factsOf(feed, simulatedDays(WORLD), { from, until: NOW.getTime() }),
		),
	});
	expect(rejected).toBe(0);
	while (await foldRollups(box.pool, reviews, TIME_ZONE));
}, 60_000);

test.each([
	["line", badBattery.line, 10],
	// Alone it takes longer to come to twenty reviews a week; the lot needs twelve days to its full strength.
	["product", badBattery.product, 14],
] as const)(
	"the bad lot is told of its %s %s within %d days, gravely, and of no other while the story lasts",
	async (by, code, days) => {
		const episodes = await told(by);
		const first = episodes.get(code)?.find(({ firedAt }) => firedAt >= BEGINS);
		expect((Number(first?.firedAt) - BEGINS) / DAY).toBeLessThanOrEqual(days);
		expect(first?.level).toBe("critical");
		const meanwhile = [...episodes]
			.filter(([, all]) =>
				all.some(
					({ firedAt, until }) =>
						firedAt < ENDS && (until === null || until > BEGINS),
				),
			)
			.map(([name]) => name);
		expect(meanwhile).toEqual([code]);
	},
);
