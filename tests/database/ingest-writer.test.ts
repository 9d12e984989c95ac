import { setTimeout as sleep } from "node:timers/promises";
import type { Pool, PoolClient } from "pg";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { BatchWriter } from "../../app/ingest/batch-writer.server.ts";
import { factColumns } from "../../app/ingest/encode-fact.ts";
import type { IngestContext } from "../../app/ingest/ingest-batch.server.ts";
import { MemberCollector } from "../../app/ingest/touched-members.ts";
import { orderLines } from "../../app/metrics/kinds/order-lines.ts";
import {
	buildIngest,
	buildOrderLine,
	buildSource,
	NOW,
	send,
} from "../ingest-fixture.ts";
import { emptyFacts, NOTHING, storedFacts } from "../stored-facts.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
let context: IngestContext;
let shop: number;

beforeAll(async () => {
	shop = await buildSource(box.db);
	context = await buildIngest(box);
});
beforeEach(() => emptyFacts(box.db));

/** A pool whose n-th commit is carried out, but the answer to it is lost. */
function losingAnswer(pool: Pool, lost: number): Pool {
	let commits = 0;
	let connects = 0;
	const connect = async () => {
		// The first request is held until the others wait, so that they go together.
		if (++connects === 1) await sleep(500);
		const client = await pool.connect();
		return new Proxy(client, {
			get(target, name) {
				const value = Reflect.get(target, name);
				if (name !== "query")
					return typeof value === "function" ? value.bind(target) : value;
				return (...given: Parameters<PoolClient["query"]>) => {
					const result = Reflect.apply(target.query, target, given);
					if (`${given[0]}` !== "commit" || ++commits !== lost) return result;
					return Promise.resolve(result).then(() => {
						throw new Error("Connection terminated unexpectedly");
					});
				};
			},
		});
	};
	return new Proxy(pool, {
		get(target, name) {
			const value = Reflect.get(target, name);
			if (name === "connect") return connect;
			return typeof value === "function" ? value.bind(target) : value;
		},
	});
}

test("requests whose common commit was carried out, though its answer was lost, are answered as taken", async () => {
	const writer = new BatchWriter(losingAnswer(box.pool, 2));
	const answers = await Promise.all(
		["a", "b", "c"].map((id) =>
			send({ ...context, writer }, shop, [buildOrderLine({ id })]),
		),
	);
	expect(answers.map(({ accepted }) => accepted)).toEqual([1, 1, 1]);
	expect(await storedFacts(box.db)).toMatchObject({
		batches: 3,
		facts: 3,
		deltas: 3,
	});
});

test("a spool that lost a row is not committed", async () => {
	const first = await send(context, shop, [buildOrderLine({ id: "a" })]);
	const { rows } = await box.pool.query(
		`select ${factColumns(orderLines).join(", ")} from order_line`,
	);
	const cells = Object.entries(rows[0] as Record<string, unknown>).map(
		([name, value]) => {
			if (name === "external_id") return "b";
			return value instanceof Date ? value.toISOString() : (value ?? "\\N");
		},
	);
	const commit = (rows: number) =>
		context.writer.commit({
			id: (first.batch as number) + 1000,
			origin: {
				kind: orderLines,
				sourceId: shop,
				via: "http",
				sentBy: "test",
				receivedAt: NOW.getTime(),
			},
			bodyHash: null,
			rows,
			copy: async function* () {
				yield Buffer.from(`${cells.join("\t")}\n`);
			},
			rejected: 0,
			rejects: [],
			days: new Set(["2026-11-20"]),
			members: new MemberCollector().members,
			latestFact: null,
		});
	await expect(commit(2)).rejects.toThrow("took 1 rows: 2 were");
	expect(await storedFacts(box.db)).toMatchObject({ batches: 1, facts: 1 });
	expect(await commit(1)).toMatchObject({ accepted: 1 });
});

test("of very many large rejects all are counted and the first are kept, in bounded memory", async () => {
	const line = { ...buildOrderLine(), quantity: "x".repeat(2000) };
	const answer = await send(context, shop, Array(20_000).fill(line));
	expect(answer).toMatchObject({ accepted: 0, rejected: 20_000 });
	expect(answer.rejects).toHaveLength(100);
	const { rejects, ...rest } = await storedFacts(box.db).then(
		(stored) => stored ?? NOTHING,
	);
	expect(rejects).toBeGreaterThan(5000);
	expect(rejects).toBeLessThan(10_000);
	expect(rest).toMatchObject({ batches: 1, facts: 0, deltas: 0 });
});

test("lines of one batch that share a key but not their content are pointed out", async () => {
	const lines = [1, 2, 2].map((revenue) => buildOrderLine({ revenue }));
	expect(await send(context, shop, lines)).toMatchObject({
		accepted: 1,
		duplicates: 2,
		differing: 2,
	});
	await send(context, shop, [buildOrderLine({ version: 2 })]);
	expect(
		await send(context, shop, [buildOrderLine({ revenue: 3 })]),
	).toMatchObject({ duplicates: 1, differing: 1 });
});
