import { addDays, type Day, daysBetween } from "../metrics/day.ts";
import { type Fraction, fraction, plus, times, ZERO } from "./fraction.ts";

/** Days in which one version of a card holds, both ends counted. */
export interface Segment {
	readonly version: number;
	readonly from: Day;
	readonly to: Day;
}

export const daysOf = ({ from, to }: Pick<Segment, "from" | "to">): number =>
	daysBetween(from, to) + 1;

/** A card's days cut where its amendments take effect; of two that begin on one day the later written holds. */
export function segmentsOf(
	card: { readonly from: Day; readonly to: Day },
	versions: readonly { readonly version: number; readonly from: Day }[],
): readonly Segment[] {
	const order = versions.toSorted(
		(a, b) => a.from.localeCompare(b.from) || a.version - b.version,
	);
	const last = order.filter(
		({ from }, i) => from <= card.to && (order[i + 1]?.from ?? "") !== from,
	);
	return last.map(({ version, from }, i) => {
		const next = last[i + 1];
		return {
			version,
			from: from < card.from ? card.from : from,
			to: next ? addDays(next.from, -1) : card.to,
		};
	});
}

/** Scores of consecutive stretches, weighted by their days; stretches without a score leave theirs to the others. Null where none has one. */
export function weightedByDays(
	parts: readonly { readonly days: number; readonly score: Fraction | null }[],
): Fraction | null {
	const counted = parts.filter(({ score }) => score !== null);
	const days = counted.reduce((sum, part) => sum + part.days, 0);
	if (days === 0) return null;
	return counted.reduce(
		(sum, { days: of, score }) =>
			plus(sum, times(score ?? ZERO, fraction(BigInt(of), BigInt(days)))),
		ZERO,
	);
}
