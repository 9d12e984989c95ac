import { beforeAll, expect, test } from "vitest";
import { buildObservedCompany, observeOne } from "../observed-company.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
const one = (key: string, period: string, change: object = {}) =>
	observeOne(box, key, period, { compare: "previous", ...change });

/** The record of a batch, as its commit leaves it. */
async function buildBatch(kind: string, first: string, undone = false) {
	const { source_id } = await box.db
		.selectFrom("source_kind")
		.select("source_id")
		.where("kind", "=", kind)
		.executeTakeFirstOrThrow();
	await box.pool.query(
		`insert into batch (kind, source_id, via, sent_by, received_at, accepted, duplicates, superseded, rejected, first_day, last_day, undone_at)
		values ($1, $2, 'http', 'a test', now(), 1, 0, 0, 0, $3, '2026-11-10', case when $4 then now() end)`,
		[kind, source_id, first, undone],
	);
}

beforeAll(async () => {
	await buildObservedCompany(box);
	await buildBatch("order-lines", "2026-10-01");
	await buildBatch("order-lines", "2026-10-20");
	await buildBatch("order-lines", "2020-01-01", true);
});

test("a window that reaches before the first fact says so, and the day is that of a batch that stands", async () => {
	const { total, compared } = await one("net-revenue", "last-28-days");
	expect(total.factsBegin).toBeUndefined();
	expect(compared).toMatchObject({ state: "ok", factsBegin: "2026-10-01" });
});

test("a window wholly before the first fact is no data, not 0", async () => {
	const { total } = await one("net-revenue", "2026-09");
	expect(total).toMatchObject({
		value: null,
		state: "no-data",
		reasons: [{ reason: "before-first-fact" }],
		factsBegin: "2026-10-01",
	});
});

test("a line that the facts do not name sold nothing after the first fact, and is not known before it", async () => {
	const line = { scope: { line: 9 } };
	expect((await one("net-revenue", "2026-10", line)).total.value).toBe(0);
	expect((await one("net-revenue", "2026-09", line)).total.value).toBeNull();
});

test("members of a breakdown carry it as the company does", async () => {
	const { members } = await one("net-revenue", "last-28-days", { by: "line" });
	expect(members[0]?.compared?.factsBegin).toBe("2026-10-01");
});

test("repurchases look back their whole window, so also today's reach before the first fact", async () => {
	const { total } = await one("repurchase-rate-365", "2026-11-09");
	expect(total.factsBegin).toBe("2026-10-01");
});

test("where no batch is known, nothing is said", async () => {
	const { total } = await one("nps", "2026-10");
	expect(total.factsBegin).toBeUndefined();
});
