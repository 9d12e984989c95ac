import type { AppContext } from "../app/context.server.ts";
import {
	claimTick,
	finishTick,
	renewLease,
} from "../db/queries/jobs.server.ts";
import { type Job, leaseMs } from "./job.ts";

export interface Worker {
	/** Who holds the claims: unique to this process. */
	readonly name: string;
	readonly stopping: AbortSignal;
	readonly log: (entry: Readonly<Record<string, unknown>>) => void;
}

export interface DueTick {
	readonly due: Date;
	/** When the schedule wants the job next. */
	readonly next: Date | null;
}

export type JobResult =
	| { readonly ran: false; readonly reason: "held-or-done" }
	| {
			readonly ran: true;
			readonly outcome: "done" | "failed";
			readonly note: string | null;
	  };

/** A job that takes longer than this is worth a line in the log though it had nothing to say. */
const SLOW_MS = 1000;
const NOTE_LENGTH = 2000;

const noteOf = (error: unknown): string =>
	(error instanceof Error ? (error.stack ?? error.message) : String(error))
		// PostgreSQL takes no NUL in a text.
		.replaceAll("\0", "")
		.slice(0, NOTE_LENGTH);

/** Claims one tick in the database, runs the job, records how it ended. Whoever comes second to a tick does nothing. */
export async function runJob(
	context: AppContext,
	worker: Worker,
	job: Job,
	{ due, next }: DueTick,
): Promise<JobResult> {
	const start = context.now();
	const held = { name: job.name, tick: due, holder: worker.name };
	const lease = (now: Date) => new Date(now.getTime() + leaseMs(job));
	const claimed = await claimTick(context.db, {
		...held,
		leasedUntil: lease(start),
		nextTick: next,
		now: start,
	});
	if (!claimed) return { ran: false, reason: "held-or-done" };
	const lost = new AbortController();
	const renewal = setInterval(() => {
		renewLease(context.db, { ...held, leasedUntil: lease(context.now()) })
			.then((ours) => ours || lost.abort())
			// The database is away: the lease runs out by itself if it stays so.
			.catch(() => {});
	}, leaseMs(job) / 3);
	const signal = AbortSignal.any([worker.stopping, lost.signal]);
	let outcome: "done" | "failed" = "done";
	let note: string | null;
	try {
		note = await job.run(context, { due, now: start, signal });
	} catch (error) {
		outcome = "failed";
		note = noteOf(error);
	} finally {
		clearInterval(renewal);
	}
	const end = context.now();
	const durationMs = end.getTime() - start.getTime();
	await finishTick(context.db, held, { outcome, note, durationMs, now: end });
	if (outcome === "failed" || note !== null || durationMs > SLOW_MS)
		worker.log({ job: job.name, due, outcome, ms: durationMs, note });
	return { ran: true, outcome, note };
}
