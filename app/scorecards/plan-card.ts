import type { Day } from "../metrics/day.ts";
import type { Period } from "../metrics/period.ts";
import type { CardContent, CardState } from "./card.ts";
import { type Segment, segmentsOf } from "./segments.ts";

/** A version as it was written and decided. */
export interface WrittenVersion {
	readonly version: number;
	readonly from: Day;
	readonly content: CardContent;
	readonly isApproved: boolean;
	readonly isDeclined: boolean;
}

export interface PlannedSegment extends Segment {
	readonly content: CardContent;
}

/**
 * The stretches over which a card is measured today: what is approved, or of a card that is still written its first version.
 * Days to come are not measured, so the last stretch ends today and one that has not begun is left out.
 */
export function planCard(
	card: { readonly state: CardState; readonly from: Day; readonly to: Day },
	versions: readonly WrittenVersion[],
	today: Day,
): readonly PlannedSegment[] {
	const isDraft = card.state === "draft" || card.state === "in-review";
	const holding = versions.filter(
		({ isApproved, isDeclined, version }) =>
			!isDeclined && (isApproved || (isDraft && version === 1)),
	);
	const contents = new Map(
		holding.map(({ version, content }) => [version, content]),
	);
	return segmentsOf(card, holding).flatMap(({ version, from, to }) => {
		const content = contents.get(version);
		return content && from <= today
			? [{ version, from, to: to < today ? to : today, content }]
			: [];
	});
}

export const rangeOf = ({ from, to }: Segment): Period => ({
	kind: "range",
	from,
	to,
});

/**
 * The days of a stretch as they are asked for. A whole quarter, or all that has passed of the one that runs, is asked for as that quarter,
 * because of quarters it is kept how many different customers and orders there were. `today` is null where there may be later facts, which don't count.
 */
export function periodOf(
	segment: Segment,
	card: {
		readonly fiscal_year: number;
		readonly quarter: number;
		readonly quarter_from: Day;
		readonly quarter_to: Day;
	},
	today: Day | null,
): Period {
	const isWhole =
		segment.from === card.quarter_from &&
		(segment.to === card.quarter_to || segment.to === today);
	return isWhole
		? { kind: "quarter", year: card.fiscal_year, quarter: card.quarter }
		: rangeOf(segment);
}

/** So many quarters back a carried value may come from. */
const CARRIED_QUARTERS = 4;

/** The quarters before one, the latest first. */
export const quartersBefore = (year: number, quarter: number): Period[] =>
	Array.from({ length: CARRIED_QUARTERS }, (_, i) => {
		const number = year * 4 + quarter - 2 - i;
		return {
			kind: "quarter",
			year: Math.floor(number / 4),
			quarter: (number % 4) + 1,
		};
	});
