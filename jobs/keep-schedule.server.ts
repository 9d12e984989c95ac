import cron, { type ScheduledTask } from "node-cron";
import type { AppContext } from "../app/context.server.ts";
import { lostTicks } from "../db/queries/jobs.server.ts";
import type { Job } from "./job.ts";
import { runJob, type Worker } from "./run-job.server.ts";

const SECOND = 1000;
/** How often to look for ticks that a dead worker began or that nobody saw. */
const LOOK_BACK = "*/10 * * * * *";
/** A tick counts as unseen after so long; until then the workers that live are about to claim it. */
const UNSEEN_AFTER = 5 * SECOND;

export class ScheduleError extends Error {
	readonly code = "schedule";
}

function checkSchedule(jobs: readonly Job[]): void {
	const names = new Set<string>();
	for (const { name, cron: pattern } of jobs) {
		if (names.has(name))
			throw new ScheduleError(
				`two jobs in jobs/schedule.ts are named '${name}'`,
			);
		names.add(name);
		if (!cron.validate(pattern))
			throw new ScheduleError(
				`the job '${name}' in jobs/schedule.ts has the pattern '${pattern}': six fields are allowed, second, minute, hour, day, month, weekday`,
			);
	}
}

export interface KeptSchedule {
	/** No new ticks; waits for what is running. */
	stop(): Promise<void>;
}

/** Ticks for every job; in this process a job never overlaps itself, and in the database no tick is claimed twice. */
export function keepSchedule(
	context: AppContext,
	worker: Worker,
	jobs: readonly Job[],
): KeptSchedule {
	checkSchedule(jobs);
	const running = new Map<string, Promise<void>>();
	const tasks = new Map<string, ScheduledTask>();
	let unreachable = false;

	/** One line when the database goes and one when it is back, not one a second. */
	const reachable = (error: unknown) => {
		const failing = error !== undefined;
		if (failing !== unreachable)
			worker.log(
				failing
					? { jobs: "database does not answer", error: String(error) }
					: { jobs: "database answers again" },
			);
		unreachable = failing;
	};
	const attempt = (job: Job, due: Date) => {
		if (running.has(job.name) || worker.stopping.aborted) return;
		const next = tasks.get(job.name)?.getNextRun() ?? null;
		const run = runJob(context, worker, job, { due, next })
			.then(() => reachable(undefined), reachable)
			.finally(() => running.delete(job.name));
		running.set(job.name, run);
	};
	for (const job of jobs)
		tasks.set(
			job.name,
			cron.schedule(job.cron, ({ date }) => attempt(job, date), {
				name: job.name,
				timezone: "UTC",
				suppressMissedWarning: true,
			}),
		);
	const lookBack = cron.schedule(
		LOOK_BACK,
		async () => {
			const now = context.now();
			const seenBefore = new Date(now.getTime() - UNSEEN_AFTER);
			try {
				for (const lost of await lostTicks(context.db, { now, seenBefore })) {
					const job = jobs.find(({ name }) => name === lost.name);
					if (job) attempt(job, lost.tick);
				}
			} catch (error) {
				reachable(error);
			}
		},
		{ name: "look-back", timezone: "UTC", suppressMissedWarning: true },
	);
	return {
		async stop() {
			for (const task of [...tasks.values(), lookBack]) await task.destroy();
			await Promise.all(running.values());
		},
	};
}
