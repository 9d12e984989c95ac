import { beforeAll, expect, test } from "vitest";
import { readCatalogue } from "../../app/metrics/catalogue.server.ts";
import { complaintEvents } from "../../app/metrics/kinds/complaint-events.ts";
import { orderLines } from "../../app/metrics/kinds/order-lines.ts";
import { readMetricPage } from "../../app/metrics/metric-page.server.ts";
import { parsePeriod } from "../../app/metrics/period.ts";
import { SHIPPED } from "../../app/metrics/shipped/all.ts";
import { buildFacts } from "../facts.ts";
import {
	buildObservedCompany,
	NOW,
	observeOne,
	order,
} from "../observed-company.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
const one = (key: string, period: string, change: object = {}) =>
	observeOne(box, key, period, change);

beforeAll(() => buildObservedCompany(box));

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
	const entries = await readCatalogue({ db: box.db }, { now: NOW });
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
	const page = await readMetricPage(
		{ db: box.db },
		{
			key: "net-revenue",
			period: parsePeriod("2026-10"),
			by: "region",
			now: NOW,
		},
	);
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
				retired: false,
			},
		],
		total: { value: 500 },
		compared: { value: 0 },
		versions: [{ version: 1 }],
	});
	expect(page.points).toHaveLength(31);
	expect(page.comparedPoints).toHaveLength(30);
	expect(page.names).toContainEqual({
		dimension: "region",
		id: line.id,
		code: "EAST",
		name: { en: "East", "zh-hant": "華東", "zh-hans": "华东" },
	});
	expect(page.members.map(({ points }) => points.length)).toEqual(
		page.members.map(() => 31),
	);
});
