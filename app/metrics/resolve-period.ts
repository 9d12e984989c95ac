import { type Calendar, DAY, HOUR } from "./calendar.ts";
import {
	addDays,
	addMonths,
	type Day,
	dayNumber,
	firstOfMonth,
	mondayOf,
	mondayOfWeek,
	monthOf,
	yearOf,
} from "./day.ts";
import type { CalendarUnit, Period } from "./period.ts";
import { SLOT, slotStart } from "./slot.ts";
import type { Span } from "./span.ts";

/** Whole business days; `partial` where they are a calendar unit that has begun and is not over. */
export function daySpan(
	calendar: Calendar,
	shape: Span["shape"],
	from: Day,
	until: Day,
	now: number,
): Span {
	const fromAt = calendar.dayStart(from);
	const untilAt = calendar.dayStart(until);
	return {
		from,
		to: addDays(until, -1),
		fromAt,
		untilAt,
		shape,
		partial: shape !== "rolling" && fromAt <= now && now < untilAt,
	};
}

/** First day of the unit in which a day lies, and of the next one. */
export function unitOf(
	calendar: Calendar,
	unit: CalendarUnit,
	day: Day,
): { from: Day; until: Day } {
	if (unit === "day") return { from: day, until: addDays(day, 1) };
	if (unit === "week") {
		const from = mondayOf(day);
		return { from, until: addDays(from, 7) };
	}
	const months = { month: 1, quarter: 3, year: 12 }[unit];
	const sinceFiscalStart =
		(monthOf(day) - calendar.fiscalYearStartMonth + 12) % 12;
	const from = firstOfMonth(
		yearOf(day),
		monthOf(day) - (unit === "month" ? 0 : sinceFiscalStart % months),
	);
	return { from, until: addMonths(from, months) };
}

/** The moment up to which a rolling window reaches: the end of the hour that runs. */
export const endOfHour = (calendar: Calendar, now: number): number =>
	calendar.hourStart(now) + HOUR;

/**
 * A window of so many days up to now, to the hour, so that it is never short of the day that runs.
 * What is known by whole days only (stock, distinct customers) takes whole business days including today.
 */
export function rollingSpan(
	calendar: Calendar,
	days: number,
	now: number,
	wholeDays: boolean,
): Span {
	const today = calendar.dayOf(now);
	if (wholeDays)
		return daySpan(
			calendar,
			"rolling",
			addDays(today, 1 - days),
			addDays(today, 1),
			now,
		);
	const untilAt = endOfHour(calendar, now);
	const intoDay = untilAt - calendar.dayStart(today);
	const first = addDays(today, -days);
	// On the day of a clock change the first day may be an hour short.
	const fromAt = Math.min(
		calendar.dayStart(first) + intoDay,
		calendar.dayStart(addDays(first, 1)),
	);
	return {
		from: calendar.dayOf(fromAt),
		to: today,
		fromAt,
		untilAt,
		shape: "rolling",
		partial: false,
	};
}

/** From one instant to another, on full five minutes. */
export const recentSpan = (
	calendar: Calendar,
	fromAt: number,
	untilAt: number,
): Span => ({
	from: calendar.dayOf(fromAt),
	to: calendar.dayOf(untilAt - 1),
	fromAt,
	untilAt,
	shape: "recent",
	partial: false,
});

export function resolvePeriod(
	calendar: Calendar,
	period: Period,
	now: number,
	wholeDays = false,
): Span {
	const start = calendar.fiscalYearStartMonth;
	const unit = (shape: CalendarUnit, day: Day): Span => {
		const { from, until } = unitOf(calendar, shape, day);
		return daySpan(calendar, shape, from, until, now);
	};
	switch (period.kind) {
		case "day":
			return unit("day", period.day);
		case "week":
			return unit("week", mondayOfWeek(period.year, period.week));
		case "month":
			return unit("month", firstOfMonth(period.year, period.month));
		case "quarter":
			return unit(
				"quarter",
				firstOfMonth(period.year, start + 3 * (period.quarter - 1)),
			);
		case "year":
			return unit("year", firstOfMonth(period.year, start));
		case "relative": {
			const current = unitOf(calendar, period.unit, calendar.dayOf(now));
			return unit(
				period.unit,
				period.offset === 0 ? current.from : addDays(current.from, -1),
			);
		}
		case "rolling":
			return rollingSpan(calendar, period.days, now, wholeDays);
		case "recent": {
			// Up to the end of the five minutes that run, so fifteen minutes are two slots that are over and the one that is filling.
			const untilAt = slotStart(now) + SLOT;
			return recentSpan(calendar, untilAt - period.minutes * 60_000, untilAt);
		}
		case "range":
			return daySpan(
				calendar,
				"range",
				period.from,
				addDays(period.to, 1),
				now,
			);
	}
}

/** Days of a span that have begun by now. */
export const daysBegun = (
	calendar: Calendar,
	span: Span,
	now: number,
): number =>
	Math.max(
		0,
		Math.min(dayNumber(span.to), dayNumber(calendar.dayOf(now))) -
			dayNumber(span.from) +
			1,
	);

/** Length in days, clock changes evened out. */
export const lengthInDays = (span: Span): number =>
	Math.round((span.untilAt - span.fromAt) / DAY);
