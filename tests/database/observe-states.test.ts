import { beforeAll, expect, test } from "vitest";
import { deriveOrders } from "../../app/ingest/derive/derive-orders.server.ts";
import { readCatalogue } from "../../app/metrics/catalogue.server.ts";
import { complaintEvents } from "../../app/metrics/kinds/complaint-events.ts";
import { npsInvitations } from "../../app/metrics/kinds/nps-invitations.ts";
import { orderLines } from "../../app/metrics/kinds/order-lines.ts";
import { reviews } from "../../app/metrics/kinds/reviews.ts";
import { readMetricPage } from "../../app/metrics/metric-page.server.ts";
import { observe } from "../../app/metrics/observe.server.ts";
import { parsePeriod } from "../../app/metrics/period.ts";
import { SHIPPED } from "../../app/metrics/shipped/all.ts";
import { syncDefinitions } from "../../app/metrics/sync-definitions.server.ts";
import {
	buildFacts,
	buildSource,
	buildStockDay,
	type FactRow,
	foldAll,
} from "../facts.ts";
import { testDatabase } from "../test-database.ts";

/** Shanghai, 18:20. */
const NOW = new Date("2026-11-10T10:20:00Z");
const box = testDatabase();
const context = () => ({ db: box.db });

const repeat = (count: number, fact: FactRow): FactRow[] =>
	Array.from({ length: count }, () => fact);
const order = (
	order_id: string,
	customer: string,
	at: string,
	change: object = {},
): FactRow => ({
	at,
	order_id,
	customer,
	quantity: 2,
	revenue: 1_000_000,
	cost: 300_000,
	costed_revenue: 1_000_000,
	line_id: 1,
	region_id: 3,
	...change,
});

async function one(key: string, period: string, change: object = {}) {
	const { observed } = await observe(context(), {
		metrics: [key],
		period: parsePeriod(period),
		now: NOW,
		...change,
	});
	if (!observed[0]) throw new Error(`nothing observed of ${key}`);
	return observed[0];
}

beforeAll(async () => {
	await syncDefinitions(box.db, NOW);
	await buildSource(box, "order-lines", { through: "2026-11-10T09:00:00Z" });
	await buildSource(box, "reviews", {
		latest: "2026-11-05T02:00:00Z",
		promise: "1 day",
	});
	await buildSource(box, "nps-invitations", { after: "1 hour" });
	await buildSource(box, "stock-counts", { through: "2026-11-10T09:00:00Z" });
	await buildSource(box, "complaint-events", { after: "1 hour" });
	const score = (value: number, change: object = {}): FactRow => ({
		at: "2026-10-20T03:00:00Z",
		answered: 1,
		promoters: value >= 9 ? 1 : 0,
		detractors: value <= 6 ? 1 : 0,
		score: value,
		line_id: 1,
		...change,
	});
	await buildFacts(box, npsInvitations, [
		...repeat(50, score(10)),
		...repeat(30, score(8)),
		...repeat(20, score(2)),
		...repeat(25, { at: "2026-10-20T03:00:00Z", dismissed: 1, line_id: 1 }),
		...repeat(12, score(9, { at: "2026-10-21T03:00:00Z", line_id: 2 })),
	]);
	await foldAll(box, npsInvitations);
	await buildFacts(box, reviews, [
		...repeat(5, {
			at: "2026-11-03T02:00:00Z",
			written: 1,
			bad: 1,
			stars: 10_000,
		}),
		...repeat(95, {
			at: "2026-11-03T02:00:00Z",
			written: 1,
			top: 1,
			stars: 50_000,
		}),
		...repeat(40, { at: "2026-11-03T02:00:00Z", platform_default: 1 }),
	]);
	await buildFacts(box, orderLines, [
		order("a1", "ann", "2026-10-01T04:00:00Z"),
		order("a1", "ann", "2026-10-01T04:00:00Z"),
		order("a2", "ann", "2026-10-20T04:00:00Z", { region_id: 4 }),
		order("b1", "bob", "2026-10-20T04:00:00Z"),
		order("c1", "cyd", "2026-11-09T04:00:00Z"),
		order("d1", "dee", "2026-11-10T04:00:00Z"),
	]);
	await deriveOrders(box.db);
	for (const day of ["2026-09-30", "2026-10-01"])
		await buildStockDay(box, {
			bucket: `${day}T16:00:00Z`,
			n: 4,
			quantity: 80,
			value: 3_000_000,
			stockOut: 1,
		});
	await buildStockDay(box, {
		dimension: "line",
		member: 1,
		bucket: "2026-09-30T16:00:00Z",
		n: 4,
		quantity: 80,
		value: 3_000_000,
	});
});

test("NPS comes with its golden value, interval and sample; dismissed surveys do not count", async () => {
	const { total } = await one("nps", "2026-10-20");
	expect(total).toMatchObject({
		value: 30,
		sample: 100,
		state: "ok",
		partial: false,
	});
	expect([total.low, total.high].map((bound) => bound?.toFixed(1))).toEqual([
		"14.1",
		"44.2",
	]);
});

test("a ratio of a month is the ratio of its sums and not the average of its days", async () => {
	const { total } = await one("nps", "2026-10");
	expect(total.value).toBeCloseTo((100 * (62 - 20)) / 112, 10);
});

test("below the minimum sample a value is too few, and is still shown with its sample", async () => {
	const { total } = await one("nps", "2026-10", { scope: { line: 2 } });
	expect(total).toMatchObject({
		value: 100,
		sample: 12,
		state: "too-few",
		reasons: [{ state: "too-few", sample: 12, minimum: 30 }],
	});
});

test("no answers are no data and never 0", async () => {
	const { total } = await one("nps", "2026-10", { scope: { line: 9 } });
	expect(total).toMatchObject({
		value: null,
		low: null,
		state: "no-data",
		reasons: [{ reason: "denominator-zero" }],
	});
});

test("a rate with its interval; platform-default praise is not among the reviews", async () => {
	const { total } = await one("bad-review-rate", "2026-11-03");
	expect(total).toMatchObject({ value: 5, sample: 100, state: "ok" });
	expect([total.low, total.high].map((bound) => bound?.toFixed(2))).toEqual([
		"2.15",
		"11.18",
	]);
	expect(
		(await one("platform-default-share", "2026-11-03")).total,
	).toMatchObject({ sample: 140 });
});

test("a source behind its promise makes stale what reaches beyond it, and leaves a closed day as it is", async () => {
	expect((await one("written-reviews", "2026-11")).total).toMatchObject({
		value: 100,
		state: "stale",
		reasons: [
			{ completeThrough: "2026-11-05T02:00:00.000Z", promiseMinutes: 1440 },
		],
	});
	expect((await one("written-reviews", "2026-11-04")).total).toMatchObject({
		value: 0,
		state: "ok",
	});
	expect((await one("written-reviews", "2026-11-06")).total).toMatchObject({
		value: null,
		state: "no-data",
		reasons: [{ reason: "after-complete-through" }, { state: "stale" }],
	});
});

test("silence before 'complete through' is 0; a kind that no source feeds has no data", async () => {
	expect((await one("complaints-opened", "2026-10")).total).toMatchObject({
		value: 0,
		exact: "0",
		state: "ok",
	});
	expect((await one("visits", "2026-10")).total).toMatchObject({
		value: null,
		state: "no-data",
		reasons: [{ reason: "no-source" }],
	});
	expect((await one("complaints-opened", "2026-12")).total).toMatchObject({
		value: null,
		state: "no-data",
	});
});

test("customers and orders are told apart in each period and scope, and never added up", async () => {
	expect((await one("customers", "2026-10")).total).toMatchObject({
		value: 2,
		sample: 2,
	});
	expect((await one("orders", "2026-10")).total).toMatchObject({ value: 3 });
	const { members } = await one("customers", "2026-10", { by: "region" });
	expect(members.map(({ memberId, total }) => [memberId, total.value])).toEqual(
		[
			[3, 2],
			[4, 1],
		],
	);
	expect(
		(await one("customers", "2026-10", { scope: { region: 4, line: 1 } })).total
			.value,
	).toBe(1);
	expect((await one("orders", "2026-10-01..2026-10-19")).total.value).toBe(1);
});

test("average order value is revenue by orders, also where an order has several lines", async () => {
	expect((await one("average-order-value", "2026-10")).total).toMatchObject({
		value: 400 / 3,
		sample: 3,
		state: "too-few",
	});
});

test("repurchase counts the customers of the window up to the period's end", async () => {
	expect((await one("repurchase-rate-90", "2026-10")).total).toMatchObject({
		value: 50,
		sample: 2,
	});
	expect((await one("repurchase-rate-90", "last-90-days")).total).toMatchObject(
		{ value: 25, sample: 4 },
	);
	expect((await one("repurchase-rate-90", "2026-10-01")).total).toMatchObject({
		value: 0,
		sample: 1,
	});
});

test("a level is averaged over the days on which it was known", async () => {
	expect((await one("stock-units", "2026-10")).total).toMatchObject({
		value: 80,
		sample: 2,
	});
	expect((await one("stock-out-rate", "2026-10")).total.value).toBe(25);
	expect((await one("stock-units", "2026-09")).total).toMatchObject({
		value: null,
		state: "no-data",
	});
});

test("turnover days hold average stock against the cost of the period", async () => {
	// 300 a day in stock, 120 of cost in 31 days.
	expect(
		(await one("inventory-turnover-days", "2026-10")).total.value,
	).toBeCloseTo((300 / 120) * 31, 9);
	expect(
		(await one("inventory-turnover-days", "2026-10-02")).total,
	).toMatchObject({ value: null, reasons: [{ reason: "denominator-zero" }] });
});

test("a split that a kind does not carry is no data, not 0", async () => {
	expect(
		(await one("conversion", "2026-10", { scope: { line: 1 } })).total,
	).toMatchObject({ value: null, reasons: [{ reason: "not-split-that-way" }] });
	expect(
		(await one("stock-units", "2026-10", { scope: { product: 1, store: 1 } }))
			.total.state,
	).toBe("no-data");
	expect((await one("conversion", "2026-10", { by: "line" })).members).toEqual(
		[],
	);
});

test("a month that is not over is marked, and held against the same elapsed part of the one before", async () => {
	const { total, compared } = await one("net-revenue", "2026-11", {
		compare: "previous",
	});
	expect(total).toMatchObject({
		value: 200,
		partial: true,
		from: "2026-11-01",
		to: "2026-11-30",
	});
	expect(compared).toMatchObject({
		value: 200,
		partial: false,
		from: "2026-10-01",
		to: "2026-10-10",
		untilAt: "2026-10-10T11:00:00.000Z",
	});
	expect(
		(await one("customers", "2026-11", { compare: "previous" })).compared,
	).toMatchObject({ value: 1, to: "2026-10-10" });
});

test("a rolling window reaches to the hour that runs and is never partial", async () => {
	await buildFacts(box, complaintEvents, [
		{ at: "2026-10-13T10:59:00Z", opened: 1 },
		{ at: "2026-10-13T11:00:00Z", opened: 1 },
		{ at: "2026-11-10T10:19:00Z", opened: 1 },
	]);
	const { total, compared } = await one("complaints-opened", "last-28-days", {
		compare: "previous",
	});
	expect([total.value, total.partial, compared?.value]).toEqual([2, false, 1]);
});

test("the catalogue shows every metric with its current value, the one before and 90 days", async () => {
	const entries = await readCatalogue(context(), { now: NOW });
	expect(entries.map(({ metric }) => metric.key)).toEqual(
		SHIPPED.map(({ key }) => key),
	);
	for (const { metric, current, previous, points } of entries) {
		expect([
			metric.key,
			points.length,
			points[0]?.from,
			points.at(-1)?.to,
		]).toEqual([metric.key, 90, "2026-08-13", "2026-11-10"]);
		expect(previous.untilAt).toBe(current.fromAt);
		expect(current.partial).toBe(false);
		// None but a value is ever shown as one.
		expect(current.value === null).toBe(
			current.state === "no-data" ||
				current.reasons.some(({ state }) => state === "no-data"),
		);
	}
});

test("a metric's page carries all that it explains itself with", async () => {
	const line = await box.db
		.insertInto("member")
		.values({
			dimension: "region",
			code: "EAST",
			known: true,
			name_en: "East",
			name_zh_hant: "華東",
			name_zh_hans: "华东",
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	await buildFacts(box, orderLines, [
		order("e1", "eve", "2026-10-22T04:00:00Z", { region_id: line.id }),
	]);
	const page = await readMetricPage(context(), {
		key: "net-revenue",
		period: parsePeriod("2026-10"),
		by: "region",
		now: NOW,
	});
	expect(page).toMatchObject({
		grain: "day",
		compare: "previous",
		timeZone: "Asia/Shanghai",
		reportingCurrency: "CNY",
		dimensions: ["line", "product", "lot", "region", "channel", "store"],
		sources: [
			{
				source: "shop",
				kind: "order-lines",
				completeThrough: "2026-11-10T09:00:00.000Z",
				by: "stated",
				behindPromise: false,
			},
		],
		total: { value: 500 },
		compared: { value: 0 },
		versions: [{ version: 1 }],
	});
	expect(page.points).toHaveLength(31);
	expect(page.comparedPoints).toHaveLength(30);
	expect(page.names).toContainEqual({
		id: line.id,
		code: "EAST",
		name: { en: "East", "zh-hant": "華東", "zh-hans": "华东" },
	});
	expect(page.members.map(({ points }) => points.length)).toEqual(
		page.members.map(() => 31),
	);
});
