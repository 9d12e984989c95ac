import type { Formula } from "./formula.ts";
import { needsOf } from "./formula-needs.ts";
import type { Period } from "./period.ts";

/** Stock holds from count to count and customers are told apart by the day, so of minutes nothing is known. */
export const allowsPeriod = (formula: Formula, period: Period): boolean =>
	period.kind !== "recent" || !needsOf(formula).wholeDays;
