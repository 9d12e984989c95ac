import { setTimeout as sleep } from "node:timers/promises";
import type { Pool } from "pg";
import type { KeptProcess } from "./keep-process.ts";
import { killBackend, killPostmaster, startAgain } from "./kill-database.ts";

/** After something happened: time enough for what follows from it to be under way. */
const SOON = 80;
/** Between two kills, so that something comes about at all. */
const PAUSE = 400;

export interface Killer {
	/** Something happened: a batch was taken, a message arrived. */
	notice(): void;
	/** By what was killed, how often. */
	readonly kills: Readonly<
		Record<"web" | "jobs" | "backend" | "server", number>
	>;
	/** Ends when all that it killed may live again. */
	stop(): Promise<void>;
}

interface Victims {
	readonly web: KeptProcess;
	readonly jobs: readonly KeptProcess[];
	readonly pool: Pool;
	readonly dataDir: string;
}

/** Kills one of them a moment after something happened, again and again for so many seconds: a crash while nothing is under way shows nothing. */
export function killAtRandom(
	{ web, jobs, pool, dataDir }: Victims,
	random: () => number,
	seconds: number,
): Killer {
	const end = Date.now() + seconds * 1000;
	const kills = { web: 0, jobs: 0, backend: 0, server: 0 };
	let stopped = false;
	let notice = () => {};
	const somethingHappens = () =>
		new Promise<void>((resolve) => {
			notice = resolve;
		});
	const killOne = async () => {
		const which = random();
		if (which < 0.2) {
			kills.web++;
			web.kill();
		} else if (which < 0.6) {
			kills.jobs++;
			jobs[Math.floor(random() * jobs.length)]?.kill();
		} else if (which < 0.75) {
			kills.backend++;
			await killBackend(pool).catch(() => {});
		} else {
			kills.server++;
			killPostmaster(dataDir);
			await sleep(random() * 100);
			await startAgain(dataDir);
		}
	};
	const work = async () => {
		while (!stopped) {
			await somethingHappens();
			await sleep(random() * SOON);
			if (stopped || Date.now() > end) break;
			await killOne();
			await sleep(random() * PAUSE);
		}
		await startAgain(dataDir);
	};
	const done = work();
	// Whoever waits for it hears of what went wrong; nobody may wait yet.
	done.catch(() => {});
	return {
		notice: () => notice(),
		kills,
		stop() {
			stopped = true;
			notice();
			return done;
		},
	};
}
