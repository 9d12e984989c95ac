import { exactly, minus, plus, rounded } from "../scorecards/fraction.ts";
import {
	type Measured,
	type MeasuredCard,
	VALUE_PLACES,
} from "../scorecards/proof.ts";

/** Other values for the card's current lines, by line id; `nps` for the one that moves the bonus. */
export type Tried = Readonly<Record<string, string>>;

/** Another value with the same certainty: the interval moves along. */
function moved(measured: Measured, value: string): Measured {
	const shift = (end: string | null) =>
		end === null || measured.value === null
			? end
			: rounded(
					plus(exactly(end), minus(exactly(value), exactly(measured.value))),
					VALUE_PLACES,
				);
	return {
		...measured,
		value,
		low: shift(measured.low),
		high: shift(measured.high),
	};
}

/** The card as it would be with other values. A tried value counts as sound and for all of the stretch; it changes nothing but what is shown. */
export function tryCard(card: MeasuredCard, tried: Tried): MeasuredCard {
	const last = card.segments.length - 1;
	return {
		...card,
		segments: card.segments.map((segment, i) =>
			i !== last
				? segment
				: {
						...segment,
						lines: segment.lines.map((line) => {
							const value = tried[line.lineId];
							return value === undefined
								? line
								: {
										...line,
										...moved(line, value),
										state: "ok" as const,
										ruling: null,
										suspect: false,
									};
						}),
						nps:
							segment.nps && tried.nps !== undefined
								? moved(segment.nps, tried.nps)
								: segment.nps,
					},
		),
	};
}
