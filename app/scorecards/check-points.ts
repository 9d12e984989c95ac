import { type CardProblem, problem } from "./card-problem.ts";
import { compare, type Decimal, exactly, isDecimal } from "./fraction.ts";
import { directionOf, type Point } from "./points.ts";

const FEWEST_POINTS = 2;
export const MOST_POINTS = 8;

/** A decimal with at most so many digits after the point, between two bounds, both allowed. */
export function isWithin(
	text: string,
	from: Decimal,
	to: Decimal,
	places: number,
): boolean {
	if (!isDecimal(text) || (text.split(".")[1]?.length ?? 0) > places)
		return false;
	const value = exactly(text);
	return compare(value, exactly(from)) >= 0 && compare(value, exactly(to)) <= 0;
}

/** Each point is a number, no value comes twice, and their order says what is better. */
export function checkPoints(
	points: readonly Point[],
	at: string,
): readonly CardProblem[] {
	const found = points.flatMap(({ value, score }, i): CardProblem[] => [
		...(isWithin(value, "-999999999999", "999999999999", 6)
			? []
			: [problem("point-value", `${at}.${i}.value`, value)]),
		...(isWithin(score, "0", "1000", 2)
			? []
			: [problem("point-score", `${at}.${i}.score`, score)]),
	]);
	if (points.length < FEWEST_POINTS || points.length > MOST_POINTS)
		found.push(
			problem("points-count", at, points.length, [
				String(FEWEST_POINTS),
				String(MOST_POINTS),
			]),
		);
	else if (found.length === 0 && directionOf(points) === null)
		found.push(
			problem(
				"points-order",
				at,
				points.map(({ value, score }) => `${value} → ${score}`).join(", "),
			),
		);
	return found;
}
