/** Numbers that only look random: the same for the same seed, on every machine. */
export interface Random {
	/** From 0 up to 1. */
	next(): number;
	/** A whole number from 0 up to, not including, `below`. */
	below(below: number): number;
	between(from: number, to: number): number;
	chance(probability: number): boolean;
	pick<T>(from: readonly T[]): T;
	/** Larger weights come more often. */
	weighted<T extends { readonly weight: number }>(from: readonly T[]): T;
	/** A whole number around the mean. */
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
	const between = (from: number, to: number) => from + next() * (to - from);
	return {
		next,
		below: (below) => Math.floor(next() * below),
		between,
		chance: (probability) => next() < probability,
		pick: (from) => from[Math.floor(next() * from.length)] as never,
		weighted(from) {
			const total = from.reduce((sum, { weight }) => sum + weight, 0);
			let left = next() * total;
			for (const item of from) {
				left -= item.weight;
				if (left < 0) return item;
			}
			return from.at(-1) as never;
		},
		around: (mean) => Math.floor(mean * between(0.8, 1.2) + next()),
	};
}
