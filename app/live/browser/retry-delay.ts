const SECOND = 1000;
const SHORTEST = 0.5 * SECOND;
const LONGEST = 30 * SECOND;

/**
 * How long to wait before the next attempt, after so many that failed: twice as long each time, and never all browsers at once
 * (`random` from 0 to 1). What the server asked for counts, where it asked.
 */
export function retryDelay(
	failures: number,
	random: number,
	askedSeconds: number | null = null,
): number {
	const base =
		askedSeconds === null
			? Math.min(LONGEST, SHORTEST * 2 ** Math.min(failures, 10))
			: askedSeconds * SECOND;
	return Math.round(base * (0.75 + random / 2));
}
