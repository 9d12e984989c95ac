const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** One Ctrl-C arrives several times: from the terminal, and passed on by npm and by bootstrap.mjs. */
const SAME_PRESS = 1000;

export interface Told {
	/** To end: a signal, or the death of whoever started us. */
	readonly first: Promise<void>;
	/** To end without waiting. */
	readonly again: Promise<void>;
	wasTold(): boolean;
	/** The work's result, or an Interrupted as soon as we are told to end. */
	during<T>(work: Promise<T>): Promise<T>;
}

export class Interrupted extends Error {
	readonly code = "interrupted";
}

/** From the call on, signals no longer end this process by themselves. */
export function untilTold(): Told {
	const first = Promise.withResolvers<void>();
	const again = Promise.withResolvers<void>();
	let toldAt: number | null = null;
	const tell = () => {
		const now = performance.now();
		if (toldAt === null) {
			toldAt = now;
			first.resolve();
		} else if (now - toldAt > SAME_PRESS) again.resolve();
	};
	for (const signal of SIGNALS) process.on(signal, tell);
	process.on("disconnect", tell);
	return {
		first: first.promise,
		again: again.promise,
		wasTold: () => toldAt !== null,
		during: (work) =>
			Promise.race([
				work,
				first.promise.then(() => {
					throw new Interrupted("stopped before it was done");
				}),
			]),
	};
}
