import type { Calendar } from "./calendar.ts";
import {
	addDays,
	addMonths,
	type Day,
	daysBetween,
	firstOfMonth,
	monthOf,
	yearEarlier,
	yearOf,
} from "./day.ts";
import type { Comparison } from "./grain.ts";
import {
	daySpan,
	endOfHour,
	lengthInDays,
	recentSpan,
	unitOf,
} from "./resolve-period.ts";
import type { Span } from "./span.ts";

/** The end of an instant's time of day on another day; a full day stays full across clock changes. */
function endOn(
	calendar: Calendar,
	until: number,
	ofDay: Day,
	day: Day,
): number {
	const end = calendar.dayStart(addDays(day, 1));
	if (until === calendar.dayStart(addDays(ofDay, 1))) return end;
	return Math.min(
		calendar.dayStart(day) + until - calendar.dayStart(ofDay),
		end,
	);
}

function shiftWindow(
	calendar: Calendar,
	span: Span,
	shift: (day: Day) => Day,
): Span {
	// A window's start is the end of the one before it, so both are moved by the same rule.
	const fromAt =
		span.fromAt === calendar.dayStart(span.from)
			? calendar.dayStart(shift(span.from))
			: endOn(calendar, span.fromAt, span.from, shift(span.from));
	const to = shift(span.to);
	const untilAt = endOn(calendar, span.untilAt, span.to, to);
	return {
		...span,
		from: calendar.dayOf(fromAt),
		to,
		fromAt,
		untilAt,
	};
}

/** As long as the window: right before it, or ending at the same time of day 52 weeks earlier, on the same weekday. */
function earlierMinutes(
	calendar: Calendar,
	{ fromAt, untilAt, to }: Span,
	comparison: Comparison,
): Span {
	const length = untilAt - fromAt;
	const end =
		comparison === "previous"
			? fromAt
			: endOn(calendar, untilAt, to, addDays(to, -364));
	return recentSpan(calendar, end - length, end);
}

/** The whole unit of the calendar, or the days, that a span is held against. */
export function wholeEarlierSpan(
	calendar: Calendar,
	span: Span,
	comparison: Comparison,
	now: number,
): Span {
	const { shape, from } = span;
	const make = (first: Day, until: Day) =>
		daySpan(calendar, shape, first, until, now);
	if (shape === "recent") return earlierMinutes(calendar, span, comparison);
	if (shape === "rolling") {
		const days = lengthInDays(span);
		return shiftWindow(
			calendar,
			span,
			comparison === "previous" ? (day) => addDays(day, -days) : yearEarlier,
		);
	}
	if (shape === "range" || shape === "hour") {
		if (comparison === "year-before")
			return make(yearEarlier(from), addDays(yearEarlier(span.to), 1));
		return make(addDays(from, -daysBetween(from, addDays(span.to, 1))), from);
	}
	if (comparison === "previous")
		return make(unitOf(calendar, shape, addDays(from, -1)).from, from);
	// 52 weeks, so that each weekday is held against the same weekday.
	if (shape === "week") return make(addDays(from, -364), addDays(from, -357));
	if (shape === "day")
		return make(yearEarlier(from), addDays(yearEarlier(from), 1));
	const first = firstOfMonth(yearOf(from) - 1, monthOf(from));
	return make(
		first,
		addMonths(first, { month: 1, quarter: 3, year: 12 }[shape]),
	);
}

/**
 * What a span is compared with: the one before it, or the one a year before. Of a period that is not over, the same
 * elapsed part counts: to the hour (the one that runs counts as a whole), or to the day where only days are known.
 */
export function earlierSpan(
	calendar: Calendar,
	span: Span,
	comparison: Comparison,
	now: number,
	wholeDays = false,
): Span {
	const whole = wholeEarlierSpan(calendar, span, comparison, now);
	if (!span.partial) return whole;
	const today = calendar.dayOf(now);
	const day = addDays(whole.from, daysBetween(span.from, today));
	if (day > whole.to) return whole;
	const untilAt = wholeDays
		? calendar.dayStart(addDays(day, 1))
		: endOn(calendar, endOfHour(calendar, now), today, day);
	if (untilAt >= whole.untilAt) return whole;
	return { ...whole, to: day, untilAt, shape: "range" };
}
