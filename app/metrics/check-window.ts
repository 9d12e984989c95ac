import type { Formula } from "./formula.ts";
import { needsOf } from "./formula-needs.ts";
import { MetricError } from "./metric-error.ts";
import { formatPeriod, type Period } from "./period.ts";

/** Stock holds from count to count and customers are told apart by the day, so of minutes nothing is known. */
export const allowsPeriod = (formula: Formula, period: Period): boolean =>
	period.kind !== "recent" || !needsOf(formula).wholeDays;

/** For whoever saves a question about a metric: null, or what to ask instead. A reader who asks all the same gets no data. */
export const checkWindow = (
	formula: Formula,
	period: Period,
): MetricError | null =>
	allowsPeriod(formula, period)
		? null
		: new MetricError(
				"bad-period",
				`period '${formatPeriod(period)}': a metric of the kind '${formula.kind}' over stock or distinct counts is known by whole days, ` +
					"so allowed are last-1-days (today so far) to last-3700-days and periods of the calendar",
			);
