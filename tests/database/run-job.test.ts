import { expect, test } from "vitest";
import { parseConfig } from "../../app/config.server.ts";
import type { AppContext } from "../../app/context.server.ts";
import { lostTicks } from "../../db/queries/jobs.server.ts";
import type { Job } from "../../jobs/job.ts";
import { runJob, type Worker } from "../../jobs/run-job.server.ts";
import { testDatabase } from "../test-database.ts";

const SECOND = 1000;
const START = new Date("2026-11-11T03:00:00Z");
const after = (ms: number) => new Date(START.getTime() + ms);

const box = testDatabase();

function contextAt(now: () => Date): AppContext {
	return {
		config: parseConfig({}, "/"),
		pool: box.pool,
		db: box.db,
		now,
	} as AppContext;
}

const buildWorker = (name: string): Worker => ({
	name,
	stopping: new AbortController().signal,
	log: () => {},
});

function countingJob(name: string): Job & { readonly ran: Date[] } {
	const ran: Date[] = [];
	return {
		name,
		cron: "* * * * * *",
		leaseSeconds: 30,
		ran,
		async run(_context, { due }) {
			ran.push(due);
			return `${ran.length}`;
		},
	};
}

const row = (name: string) =>
	box.db
		.selectFrom("job")
		.selectAll()
		.where("name", "=", name)
		.executeTakeFirstOrThrow();

test("of ten workers that see the same tick, one runs it", async () => {
	const job = countingJob("once");
	const context = contextAt(() => START);
	const results = await Promise.all(
		Array.from({ length: 10 }, (_, i) =>
			runJob(context, buildWorker(`w${i}`), job, { due: START, next: null }),
		),
	);
	expect(results.filter(({ ran }) => ran)).toHaveLength(1);
	expect(job.ran).toEqual([START]);
});

test("a tick that is over is not run again, the next one is", async () => {
	const job = countingJob("next");
	const context = contextAt(() => START);
	const run = (due: Date) =>
		runJob(context, buildWorker("w"), job, { due, next: null });
	await run(START);
	expect(await run(START)).toEqual({ ran: false, reason: "held-or-done" });
	expect((await run(after(SECOND))).ran).toBe(true);
	expect(await row("next")).toMatchObject({
		tick: after(SECOND),
		holder: null,
		outcome: "done",
		note: "2",
		runs: 2,
		failures: 0,
	});
});

test("a job that fails is recorded with its reason and runs at the next tick", async () => {
	const context = contextAt(() => START);
	const broken: Job = {
		...countingJob("broken"),
		run: () => Promise.reject(new Error("the disk is full")),
	};
	const result = await runJob(context, buildWorker("w"), broken, {
		due: START,
		next: null,
	});
	expect(result).toMatchObject({ ran: true, outcome: "failed" });
	expect((await row("broken")).note).toContain("the disk is full");
	const mended = countingJob("broken");
	await runJob(context, buildWorker("w"), mended, {
		due: after(SECOND),
		next: null,
	});
	expect(await row("broken")).toMatchObject({
		outcome: "done",
		runs: 2,
		failures: 1,
	});
});

test("a tick whose worker died is run by another one when the lease is over, not before", async () => {
	const dead: Job = {
		...countingJob("dead"),
		run: () => new Promise(() => {}),
	};
	let time = START;
	const context = contextAt(() => time);
	void runJob(context, buildWorker("killed"), dead, { due: START, next: null });
	await expect
		.poll(async () => (await row("dead").catch(() => null))?.holder)
		.toBe("killed");
	const job = countingJob("dead");
	const takeOver = () =>
		runJob(context, buildWorker("heir"), job, { due: START, next: null });
	time = after(29 * SECOND);
	expect((await takeOver()).ran).toBe(false);
	time = after(30 * SECOND);
	expect(
		await lostTicks(box.db, { now: time, seenBefore: START }),
	).toContainEqual({ name: "dead", tick: START });
	expect((await takeOver()).ran).toBe(true);
	expect(job.ran).toEqual([START]);
});

test("a worker that lost the database while it ran takes its own tick up again at once", async () => {
	const dead: Job = { ...countingJob("own"), run: () => new Promise(() => {}) };
	const context = contextAt(() => START);
	void runJob(context, buildWorker("same"), dead, { due: START, next: null });
	await expect
		.poll(async () => (await row("own").catch(() => null))?.holder)
		.toBe("same");
	const again = await runJob(context, buildWorker("same"), countingJob("own"), {
		due: after(SECOND),
		next: null,
	});
	expect(again.ran).toBe(true);
});

test("a tick that came while no worker was up is found", async () => {
	const context = contextAt(() => START);
	await runJob(context, buildWorker("w"), countingJob("nightly"), {
		due: START,
		next: after(3600 * SECOND),
	});
	const lostAt = async (seconds: number) =>
		(
			await lostTicks(box.db, {
				now: after(seconds * SECOND),
				seenBefore: after((seconds - 5) * SECOND),
			})
		).filter(({ name }) => name === "nightly");
	expect(await lostAt(3600)).toEqual([]);
	expect(await lostAt(3605)).toEqual([
		{ name: "nightly", tick: after(3600 * SECOND) },
	]);
});
