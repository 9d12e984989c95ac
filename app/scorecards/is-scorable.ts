import type { CardContent } from "./card.ts";
import { checkBonus } from "./check-bonus.ts";
import { checkPoints } from "./check-points.ts";
import { isDecimal } from "./fraction.ts";

/** Whether a draft can be scored at all: its numbers are numbers and its points have an order. Whatever else is wrong of it does not matter for that. */
export const isScorable = ({ lines, bonus }: CardContent): boolean =>
	checkBonus(bonus).length === 0 &&
	lines.every(
		({ weight, floor, points }) =>
			isDecimal(weight) &&
			isDecimal(floor) &&
			checkPoints(points, "").length === 0,
	);
