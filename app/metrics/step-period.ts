import type { Calendar } from "./calendar.ts";
import {
	addDays,
	type Day,
	daysBetween,
	isoWeek,
	monthOf,
	yearOf,
} from "./day.ts";
import type { CalendarUnit, Period } from "./period.ts";
import { resolvePeriod, unitOf } from "./resolve-period.ts";

/** The period of the calendar in which a day lies, by its own name. */
export function periodOf(
	calendar: Calendar,
	unit: CalendarUnit,
	day: Day,
): Period {
	const { from } = unitOf(calendar, unit, day);
	const fiscal = unitOf(calendar, "year", day).from;
	switch (unit) {
		case "day":
			return { kind: "day", day };
		case "week":
			return { kind: "week", ...isoWeek(from) };
		case "month":
			return { kind: "month", year: yearOf(from), month: monthOf(from) };
		case "quarter":
			return {
				kind: "quarter",
				year: yearOf(fiscal),
				quarter:
					1 +
					(12 * (yearOf(from) - yearOf(fiscal)) +
						monthOf(from) -
						monthOf(fiscal)) /
						3,
			};
		case "year":
			return { kind: "year", year: yearOf(fiscal) };
	}
}

const unitNamed = (period: Period): CalendarUnit | null => {
	if (period.kind === "relative") return period.unit;
	return period.kind === "rolling" ||
		period.kind === "recent" ||
		period.kind === "range"
		? null
		: period.kind;
};

/** The period that ends where this one begins (-1), or begins where it ends (1); null for one that has not begun, and for minutes up to now, which have no neighbour with a name. */
export function stepPeriod(
	calendar: Calendar,
	period: Period,
	step: -1 | 1,
	now: number,
): Period | null {
	if (period.kind === "recent") return null;
	// Whole days, because the days of a window up to this hour lie on 29 of them.
	const { from, to } = resolvePeriod(calendar, period, now, true);
	const next = step === 1 ? addDays(to, 1) : addDays(from, -1);
	if (step === 1 && next > calendar.dayOf(now)) return null;
	const unit = unitNamed(period);
	if (unit) return periodOf(calendar, unit, next);
	const days = daysBetween(from, to);
	return step === 1
		? { kind: "range", from: next, to: addDays(next, days) }
		: { kind: "range", from: addDays(next, -days), to: next };
}

/** The months, quarters and years up to now that a reader can pick, the newest first. */
export function recentPeriods(calendar: Calendar, now: number): Period[] {
	const last = (unit: CalendarUnit, count: number): Period[] => {
		const periods: Period[] = [];
		let day = calendar.dayOf(now);
		while (periods.length < count) {
			periods.push(periodOf(calendar, unit, day));
			day = addDays(unitOf(calendar, unit, day).from, -1);
		}
		return periods;
	};
	return [...last("quarter", 8), ...last("month", 12), ...last("year", 3)];
}
