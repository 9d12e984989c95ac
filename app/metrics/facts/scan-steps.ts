/** A business day's stretch, and how many facts it can hold at most; null where nobody knows. */
export interface Stretch {
	readonly from: number;
	readonly until: number;
	readonly atMost: number | null;
}

export interface Range {
	readonly from: number;
	readonly until: number;
}

/** Each step may look at so many times what the one before did, because the first guess was too low. */
const GROWTH = 4;

/** Joins what follows on each other, so that a run of days is one look-up. */
function joined(stretches: readonly Stretch[]): Range[] {
	const ranges: { from: number; until: number }[] = [];
	for (const { from, until } of stretches) {
		const last = ranges.at(-1);
		if (last && last.from === until) last.from = from;
		else ranges.push({ from, until });
	}
	return ranges;
}

/**
 * Which days to look through for the newest facts, the newest first: as few as can hold what is wanted, days without any left out.
 * Whoever has enough stops; else the next step looks at more.
 */
export function* scanSteps(
	newestFirst: readonly Stretch[],
	wanted: number,
): Generator<readonly Range[]> {
	const worth = newestFirst.filter(({ atMost }) => atMost !== 0);
	let next = 0;
	for (let step = 0; next < worth.length; step++) {
		const most = GROWTH ** step;
		const first = next;
		let expected = 0;
		while (next < worth.length && expected < wanted * most) {
			expected += worth[next]?.atMost ?? wanted;
			next++;
		}
		yield joined(worth.slice(first, next));
	}
}
