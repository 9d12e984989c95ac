/** A rule's alerts of the last days: how many fired, and on how many somebody acted. */
export interface Precision {
	readonly fired: number;
	/** Acknowledged, assigned, or linked to something. */
	readonly actedOn: number;
	/** Those that an import or an undo began, and that nobody was told of; they are not among the others. */
	readonly past: number;
}

export const PRECISION_DAYS = 90;
const FEWEST_FIRINGS = 5;

/** So often for nothing that nobody looks any more. */
export const criesWolf = ({
	fired,
	actedOn,
}: Pick<Precision, "fired" | "actedOn">): boolean =>
	fired >= FEWEST_FIRINGS && 3 * actedOn < fired;
