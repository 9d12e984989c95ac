import type { Calendar } from "./calendar.ts";
import { earlierSpan, wholeEarlierSpan } from "./earlier-span.ts";
import type { Comparison, Grain } from "./grain.ts";
import type { Period } from "./period.ts";
import { resolvePeriod } from "./resolve-period.ts";
import type { Span } from "./span.ts";
import { splitSpan } from "./split-span.ts";

export interface SpanQuestion {
	readonly period: Period;
	/** The points' period, where it is not the total's. */
	readonly pointsPeriod?: Period | null;
	/** Null for no points. */
	readonly grain: Grain | null;
	readonly compare: Comparison | null;
	readonly now: number;
	readonly wholeDays: boolean;
}

/** Every span for which a value is wanted. */
export interface SpanPlan {
	readonly total: Span;
	readonly compared: Span | null;
	readonly points: readonly Span[];
	/** Of the whole earlier period, also where only its elapsed part is compared: the line goes on. */
	readonly comparedPoints: readonly Span[];
}

export function planSpans(
	calendar: Calendar,
	{ period, pointsPeriod, grain, compare, now, wholeDays }: SpanQuestion,
): SpanPlan {
	const total = resolvePeriod(calendar, period, now, wholeDays);
	// What is known by days only has no hours.
	const step = grain === "hour" && wholeDays ? "day" : grain;
	const shown = pointsPeriod
		? resolvePeriod(calendar, pointsPeriod, now, wholeDays)
		: total;
	return {
		total,
		compared: compare && earlierSpan(calendar, total, compare, now, wholeDays),
		points: step ? splitSpan(calendar, shown, step, now) : [],
		comparedPoints:
			step && compare && !pointsPeriod
				? splitSpan(
						calendar,
						wholeEarlierSpan(calendar, total, compare, now),
						step,
						now,
					)
				: [],
	};
}
