export interface Timing {
	/** Milliseconds. */
	readonly median: number;
	readonly p95: number;
	/** Of this process; the rest is the others', or waiting. */
	readonly cpu: number;
}

export const at = (sorted: readonly number[], share: number): number =>
	sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Runs some work a few times to warm up, then so many times against the clock; what goes before each run is not timed. */
export async function time(
	runs: number,
	work: () => Promise<unknown>,
	before: () => Promise<unknown> = async () => {},
): Promise<Timing> {
	for (let i = 0; i < 4; i++) await work();
	const taken: number[] = [];
	const spent = process.cpuUsage();
	for (let i = 0; i < runs; i++) {
		await before();
		const start = performance.now();
		await work();
		taken.push(performance.now() - start);
	}
	const { user, system } = process.cpuUsage(spent);
	taken.sort((x, y) => x - y);
	return {
		median: at(taken, 0.5),
		p95: at(taken, 0.95),
		cpu: (user + system) / 1000 / runs,
	};
}
