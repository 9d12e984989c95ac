import { amountOf, payable } from "./bonus.ts";
import type { BonusBase } from "./card.ts";
import type { Decimal, Fraction } from "./fraction.ts";
import { daysOf } from "./segments.ts";

/** What a card's days come to in money. */
export const payOut = (
	base: BonusBase,
	percent: Fraction,
	card: {
		readonly from_day: string;
		readonly to_day: string;
		readonly quarter_from: string;
		readonly quarter_to: string;
	},
): Decimal =>
	payable(
		[
			amountOf(base, percent, {
				days: daysOf({ from: card.from_day, to: card.to_day }),
				ofDays: daysOf({ from: card.quarter_from, to: card.quarter_to }),
			}),
		],
		base.currency,
	);
