import { deriveOrders } from "../app/ingest/derive/derive-orders.server.ts";
import { npsInvitations } from "../app/metrics/kinds/nps-invitations.ts";
import { orderLines } from "../app/metrics/kinds/order-lines.ts";
import { reviews } from "../app/metrics/kinds/reviews.ts";
import { observe } from "../app/metrics/observe.server.ts";
import type { Observed } from "../app/metrics/observe-types.ts";
import { parsePeriod } from "../app/metrics/period.ts";
import { syncDefinitions } from "../app/metrics/sync-definitions.server.ts";
import {
	buildFacts,
	buildSource,
	buildStockDay,
	type FactRow,
	foldAll,
} from "./facts.ts";
import type { TestDatabase } from "./test-database.ts";

/** Shanghai, 18:20. */
export const NOW = new Date("2026-11-10T10:20:00Z");

const repeat = (count: number, fact: FactRow): FactRow[] =>
	Array.from({ length: count }, () => fact);
/** A line of an order, of line 1 in region 3. */
export const order = (
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

/** One metric over one period, as of NOW. */
export async function observeOne(
	{ db }: TestDatabase,
	key: string,
	period: string,
	change: object = {},
): Promise<Observed> {
	const { observed } = await observe(
		{ db },
		{ metrics: [key], period: parsePeriod(period), now: NOW, ...change },
	);
	if (!observed[0]) throw new Error(`nothing observed of ${key}`);
	return observed[0];
}

/** A small company on 10 November: NPS, reviews of a source that is late, orders of four customers, two days of stock; nobody sends visits. */
export async function buildObservedCompany(box: TestDatabase): Promise<void> {
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
}
