/** The dimensions a fact can be counted by. The number is the dimension's place in a rollup's level, so it never changes. */
export const DIMENSIONS = {
	line: 1,
	product: 2,
	lot: 3,
	region: 4,
	channel: 5,
	store: 6,
} as const;

export type Dimension = keyof typeof DIMENSIONS;

export const DIMENSION_NAMES = Object.keys(DIMENSIONS) as readonly Dimension[];

/** A fact that does not name its member counts under this id: a real value that breakdowns show, not an absence. */
export const NOT_KNOWN = 0;

/** In a rollup's key, the id of a dimension that its level does not split by. */
export const ALL = -1;

export const isDimension = (name: string): name is Dimension =>
	Object.hasOwn(DIMENSIONS, name);
