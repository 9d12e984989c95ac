import type { BonusBase, BonusRule } from "./card.ts";
import { type CardProblem, problem } from "./card-problem.ts";
import { checkPoints, isWithin, MOST_POINTS } from "./check-points.ts";
import { compare, exactly } from "./fraction.ts";
import { directionOf } from "./points.ts";

/** What is wrong with the rule by which a score becomes a payout. */
export function checkBonus(rule: BonusRule): readonly CardProblem[] {
	const found = [...checkPoints(rule.curve, "bonus.curve")];
	if (found.length === 0 && directionOf(rule.curve) !== "higher")
		found.push(
			problem(
				"curve",
				"bonus.curve",
				rule.curve.map(({ value, score }) => `${value} → ${score}`).join(", "),
			),
		);
	if (!isWithin(rule.cap, "0", "1000", 2))
		found.push(problem("cap", "bonus.cap", rule.cap));
	const { kind, points, neutral } = rule.modifier;
	if (kind !== "steps" && kind !== "lines")
		found.push(
			problem("modifier-kind", "bonus.modifier.kind", kind, ["steps", "lines"]),
		);
	const sound = points.every(
		({ nps, factor }) =>
			isWithin(nps, "-100", "100", 2) && isWithin(factor, "0", "5", 4),
	);
	const rises =
		sound &&
		points.every(({ nps, factor }, i) => {
			const before = points[i - 1];
			return (
				!before ||
				(compare(exactly(nps), exactly(before.nps)) > 0 &&
					compare(exactly(factor), exactly(before.factor)) >= 0)
			);
		});
	if (!rises || points.length < 1 || points.length > MOST_POINTS)
		found.push(
			problem(
				"modifier-points",
				"bonus.modifier.points",
				points.map(({ nps, factor }) => `${nps} → ${factor}`).join(", "),
				String(MOST_POINTS),
			),
		);
	if (!isWithin(neutral, "-100", "100", 2))
		found.push(problem("neutral", "bonus.modifier.neutral", neutral));
	return found;
}

/** The money is one amount in one currency that the runtime knows. */
export function checkBase({
	amount,
	currency,
}: BonusBase): readonly CardProblem[] {
	const found: CardProblem[] = [];
	if (!isWithin(amount, "0", "99999999999", 4))
		found.push(problem("base", "base.amount", amount));
	if (!/^[A-Z]{3}$/.test(currency))
		found.push(problem("currency", "base.currency", currency));
	return found;
}
