import { beforeAll, expect, test } from "vitest";
import { buildObservedCompany, observeOne } from "../observed-company.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
const one = (key: string, period: string, change: object = {}) =>
	observeOne(box, key, period, change);

beforeAll(() => buildObservedCompany(box));

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
