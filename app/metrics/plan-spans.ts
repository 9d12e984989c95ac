import type { Calendar } from "./calendar.ts";
import { earlierSpan, wholeEarlierSpan } from "./earlier-span.ts";
import type { Comparison, Grain } from "./grain.ts";
import type { Period } from "./period.ts";
import { resolvePeriod } from "./resolve-period.ts";
import type { Span } from "./span.ts";
import { splitSpan } from "./split-span.ts";

export interface SpanQuestion {
	readonly period: Period;
	/** Null for no points. */
	readonly grain: Grain | null;
	/** Points that are ready, where they are not those of the period. */
	readonly points: readonly Span[] | null;
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

/** What is known by days only has no hours. */
const stepOf = (grain: Grain, wholeDays: boolean): Grain =>
	grain === "hour" && wholeDays ? "day" : grain;

/** The buckets of a period, in steps that can be known. */
export const planPoints = (
	calendar: Calendar,
	period: Period,
	grain: Grain,
	now: number,
	wholeDays: boolean,
): Span[] =>
	splitSpan(
		calendar,
		resolvePeriod(calendar, period, now, wholeDays),
		stepOf(grain, wholeDays),
		now,
	);

export function planSpans(
	calendar: Calendar,
	{ period, grain, points, compare, now, wholeDays }: SpanQuestion,
): SpanPlan {
	const total = resolvePeriod(calendar, period, now, wholeDays);
	const split = (span: Span): readonly Span[] =>
		grain ? splitSpan(calendar, span, stepOf(grain, wholeDays), now) : [];
	return {
		total,
		compared: compare && earlierSpan(calendar, total, compare, now, wholeDays),
		points: points ?? split(total),
		comparedPoints:
			compare && !points
				? split(wholeEarlierSpan(calendar, total, compare, now))
				: [],
	};
}
