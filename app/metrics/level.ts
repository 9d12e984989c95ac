import { DIMENSION_NAMES, DIMENSIONS, type Dimension } from "./dimension.ts";

/** The grains that rollups store. Weeks are added from days; quarters and years from months. A slot is five minutes, kept for two days only. */
export const STORED_GRAINS = { hour: 1, day: 2, month: 3, slot: 4 } as const;
export type StoredGrain = keyof typeof STORED_GRAINS;

/** Which splits a kind keeps ready: company-wide always, by one dimension, and by these pairs of dimensions. */
export interface Levels {
	readonly singles: readonly Dimension[];
	readonly pairs: readonly (readonly [Dimension, Dimension])[];
}

/**
 * The number of a level, as stored in `<kind>_rollup.level`: grain, first and second dimension as three decimal digits,
 * so that 200 is 'company-wide by day' and 214 'line by region by day'. The dimensions' order does not matter.
 */
export function levelOf(
	grain: StoredGrain,
	dimensions: readonly Dimension[],
): number {
	const [a = 0, b = 0] = dimensions
		.map((name) => DIMENSIONS[name])
		.sort((x, y) => x - y);
	return STORED_GRAINS[grain] * 100 + a * 10 + b;
}

/** The dimensions whose ids stand in the columns `a` and `b` of that level's rows. */
export function dimensionsOf(level: number): Dimension[] {
	const digits = [Math.floor(level / 10) % 10, level % 10];
	return digits.flatMap((digit) =>
		DIMENSION_NAMES.filter((name) => DIMENSIONS[name] === digit),
	);
}

/** True where rollups answer a question about exactly these dimensions; elsewhere the facts themselves are read. */
export function hasLevel(
	levels: Levels,
	grain: StoredGrain,
	dimensions: readonly Dimension[],
): boolean {
	const [first, second] = dimensions;
	if (first === undefined) return true;
	if (second === undefined) return levels.singles.includes(first);
	if (grain === "slot" || grain === "hour" || dimensions.length > 2)
		return false;
	return levels.pairs.some(
		(pair) => pair.includes(first) && pair.includes(second),
	);
}
