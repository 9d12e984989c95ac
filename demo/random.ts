/** Numbers that only look random: the same for the same seed, on every machine. */
export interface Random {
	/** From 0 up to 1. */
	next(): number;
	/** A whole number from 0 up to, not including, `below`. */
	below(below: number): number;
	between(from: number, to: number): number;
	chance(probability: number): boolean;
	pick<T>(from: readonly T[]): T;
	/** A whole number around the mean; over many draws the mean itself. */
	around(mean: number): number;
}

function seedOf(text: string): number {
	let seed = 0x811c9dc5;
	for (let at = 0; at < text.length; at++)
		seed = Math.imul(seed ^ text.charCodeAt(at), 0x01000193);
	return seed >>> 0;
}

export function randomOf(seed: string): Random {
	let state = seedOf(seed);
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	// Seeds that differ in their last letter alone begin alike.
	next();
	const between = (from: number, to: number) => from + next() * (to - from);
	return {
		next,
		below: (below) => Math.floor(next() * below),
		between,
		chance: (probability) => next() < probability,
		pick: (from) => from[Math.floor(next() * from.length)] as never,
		around: (mean) => Math.floor(mean * between(0.85, 1.15) + next()),
	};
}

/** Draws from a list by weight; the sums are made once, because it is asked some hundred thousand times. */
export function byWeight<T extends { readonly weight: number }>(
	from: readonly T[],
): (random: Random) => T {
	let total = 0;
	const sums = from.map(({ weight }) => {
		total += weight;
		return total;
	});
	return (random) => {
		const wanted = random.next() * total;
		let low = 0;
		let high = sums.length - 1;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((sums[middle] as number) > wanted) high = middle;
			else low = middle + 1;
		}
		return from[low] as T;
	};
}
