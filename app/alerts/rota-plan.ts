import { type Rota, type Swap, shifts } from "./on-call.ts";

const DAY = 86_400_000;

export const WEEKS_SHOWN = 8;
/** Longer than any shift, so that those at the edges are whole. */
const MARGIN = 32 * DAY;

export interface PlannedShift {
	readonly personId: number;
	readonly from: Date;
	readonly until: Date;
	/** What put them there; null in the regular turn. */
	readonly swapId: number | null;
	/** Whose turns it would be without that. */
	readonly insteadOf: readonly number[];
}

/** The shift that holds now, if any, and those that begin in the weeks after it, each whole. */
export function rotaPlan(
	rota: Rota,
	swaps: readonly Swap[],
	now: Date,
): PlannedShift[] {
	const end = now.getTime() + WEEKS_SHOWN * 7 * DAY;
	const around = shifts(
		rota,
		swaps,
		new Date(now.getTime() - MARGIN),
		new Date(end + MARGIN),
	);
	return around
		.filter(({ from, until }) => until > now && from.getTime() < end)
		.map(({ personId, from, until, swapId }) => ({
			personId,
			from,
			until,
			swapId,
			insteadOf:
				swapId === null
					? []
					: [
							...new Set(
								shifts(rota, [], from, until).map((turn) => turn.personId),
							),
						].filter((id) => id !== personId),
		}));
}
