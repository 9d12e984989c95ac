import type { AppContext } from "../app/context.server.ts";

export interface Tick {
	/** The moment the job was due, by its schedule. */
	readonly due: Date;
	readonly now: Date;
	/** Aborted when the worker stops or has lost its claim: finish the statement at hand and return. */
	readonly signal: AbortSignal;
}

/** Work that is done again and again. Running it twice for one tick changes nothing more than running it once. */
export interface Job {
	readonly name: string;
	/** When: a cron pattern with seconds, in UTC: `* * * * * *` is each second, `0 10 19 * * *` 19:10 each day. */
	readonly cron: string;
	/** How long after its worker's death another may take over; renewed while it runs. 15 unless it says otherwise. */
	readonly leaseSeconds?: number;
	/** Says in a few words what it did; null when there was nothing to do. */
	readonly run: (context: AppContext, tick: Tick) => Promise<string | null>;
}

const SECOND = 1000;

export const leaseMs = (job: Job): number => (job.leaseSeconds ?? 15) * SECOND;
