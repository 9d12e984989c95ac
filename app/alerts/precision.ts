/** A rule's alerts of the last days: how many fired, and on how many somebody acted. */
export interface Precision {
	readonly fired: number;
	/** Acknowledged, assigned, or linked to something. */
	readonly actedOn: number;
}

export const PRECISION_DAYS = 90;
const FEWEST_FIRINGS = 5;

/** So often for nothing that nobody looks any more. */
export const criesWolf = ({ fired, actedOn }: Precision): boolean =>
	fired >= FEWEST_FIRINGS && 3 * actedOn < fired;
