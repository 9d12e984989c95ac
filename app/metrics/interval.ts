/** 95 %, two-sided. */
const Z = 1.959963984540054;

export interface Interval {
	readonly low: number;
	readonly high: number;
}

/** Wilson's interval of a share, from 0 to 1. Null without any trial, and where the counts are not those of a share. */
export function wilson(hits: number, trials: number): Interval | null {
	if (trials <= 0 || hits < 0 || hits > trials) return null;
	const share = hits / trials;
	const spread = 1 + Z ** 2 / trials;
	const centre = (share + Z ** 2 / (2 * trials)) / spread;
	const half =
		(Z / spread) *
		Math.sqrt((share * (1 - share)) / trials + Z ** 2 / (4 * trials ** 2));
	return {
		low: hits === 0 ? 0 : Math.max(0, centre - half),
		high: hits === trials ? 1 : Math.min(1, centre + half),
	};
}

/** The adjusted-Wald interval of a difference of two shares of the same whole, from -100 to 100 (Rocks 2016). */
export function adjustedWald(
	plus: number,
	minus: number,
	trials: number,
): Interval | null {
	if (trials <= 0) return null;
	const n = trials + 3;
	const p = (plus + 0.75) / n;
	const d = (minus + 0.75) / n;
	const half = Z * Math.sqrt((p + d - (p - d) ** 2) / n);
	return {
		low: Math.max(-100, 100 * (p - d - half)),
		high: Math.min(100, 100 * (p - d + half)),
	};
}
