import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { foldRollups } from "../../app/ingest/fold-rollups.server.ts";
import type { IngestContext } from "../../app/ingest/ingest-batch.server.ts";
import { undoBatch } from "../../app/ingest/undo-batch.server.ts";
import { orderLines } from "../../app/metrics/kinds/order-lines.ts";
import { FactModel, type ModelLine } from "../fact-model.ts";
import { type Step, steps } from "../ingest-commands.ts";
import {
	buildIngest,
	buildOrderLine,
	buildSource,
	NOW,
	send,
} from "../ingest-fixture.ts";
import { readTotals, wrongRollups } from "../read-totals.ts";
import { emptyFacts } from "../stored-facts.ts";
import { testDatabase } from "../test-database.ts";

const SECONDS = 20;
const box = testDatabase();
let sources: [number, number];
let context: IngestContext;

beforeAll(async () => {
	sources = [
		await buildSource(box.db, "shop"),
		await buildSource(box.db, "web"),
	];
	context = await buildIngest(box);
});

const fold = () => foldRollups(box.pool, orderLines, "Asia/Shanghai");

const asSent = ({ day, ...line }: ModelLine) =>
	buildOrderLine({ ...line, ordered_at: `${day}T12:00:00+08:00` });

interface Sent {
	readonly batch: number;
	readonly source: number;
	readonly lines: readonly ModelLine[];
}

/** Does to both what a step says and compares the answers. */
async function take(step: Step, model: FactModel, sent: Sent[]) {
	const sendOne = async (source: number, lines: readonly ModelLine[]) => {
		const answer = await send(context, source, lines.map(asSent));
		const batch = answer.batch as number;
		sent.push({ batch, source, lines });
		return { batch, answer };
	};
	const sendBoth = async (source: number, lines: readonly ModelLine[]) => {
		const { batch, answer } = await sendOne(source, lines);
		expect(answer).toMatchObject(model.send(source, batch, lines));
	};
	const earlier = "ago" in step ? sent.at(-1 - step.ago) : undefined;
	switch (step.type) {
		case "send":
			return sendBoth(sources[step.source], step.lines);
		case "repeat":
			return earlier && sendBoth(earlier.source, earlier.lines);
		case "undo": {
			if (!earlier) return;
			const expected = model.undo(earlier.batch);
			const result = await undoBatch(box.pool, {
				batch: earlier.batch,
				by: { personId: null, name: "test" },
				reason: "property",
				now: NOW,
			});
			return expect(result).toEqual(
				expected === null
					? { outcome: "already-undone" }
					: { outcome: "undone", ...expected },
			);
		}
		case "fold":
			return fold();
		case "together": {
			const [answers] = await Promise.all([
				Promise.all(step.senders.map((lines) => sendOne(sources[0], lines))),
				fold(),
			]);
			// Who brought f0 first is the writer's choice; the model lets the same one be first.
			const { rows } = await box.pool.query<{ batch: number }>(
				"select batch_id as batch from order_line where external_id = 'f0' and version = 9",
			);
			const order = answers
				.map((given, at) => ({ ...given, lines: step.senders[at] ?? [] }))
				.sort(
					(a, b) =>
						Number(b.batch === rows[0]?.batch) -
						Number(a.batch === rows[0]?.batch),
				);
			const mine = order.map(({ batch, lines }) =>
				model.send(sources[0], batch, lines),
			);
			return expect(order.map(({ answer }) => answer)).toMatchObject(mine);
		}
	}
}

async function compare(model: FactModel) {
	expect(await readTotals(box.pool)).toEqual(model.totals());
	const shelf = async (table: string) => {
		const { rows } = await box.pool.query<{ line: string }>(
			`select concat_ws(' ', source_id, external_id, version, batch_id, revenue / 10000, day) as line from ${table}`,
		);
		return rows.map(({ line }) => line).sort();
	};
	expect({
		facts: await shelf("order_line"),
		versions: await shelf("order_line_version"),
	}).toEqual(model.shelves());
}

test("any sequence of batches, repeats, versions, late facts, undos, folds and senders at once holds against a model in memory", async () => {
	let taken = 0;
	const until = performance.now() + SECONDS * 1000;
	await fc.assert(
		fc.asyncProperty(steps, async (sequence) => {
			await emptyFacts(box.db);
			const model = new FactModel();
			const sent: Sent[] = [];
			for (const step of sequence) {
				await take(step, model, sent);
				await compare(model);
				taken++;
			}
			await fold();
			await compare(model);
			expect(await wrongRollups(box.pool)).toEqual([]);
		}),
		{
			numRuns: 1000,
			interruptAfterTimeLimit: Math.max(1, until - performance.now()),
			endOnFailure: false,
		},
	);
	expect(taken).toBeGreaterThan(100);
}, 120_000);
