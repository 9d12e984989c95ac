import type { Calendar } from "./calendar.ts";
import {
	addDays,
	addMonths,
	type Day,
	firstOfMonth,
	monthOf,
	yearOf,
} from "./day.ts";
import type { StoredGrain } from "./level.ts";
import type { Span } from "./span.ts";

/** A run of stored buckets, the end not counted. */
export interface Segment {
	readonly grain: StoredGrain;
	readonly from: number;
	readonly until: number;
}

const monthStart = (day: Day): Day => firstOfMonth(yearOf(day), monthOf(day));

/** The fewest stored buckets that add up to a span: whole months, the days around them, and the hours of broken days. */
export function cover(
	calendar: Calendar,
	span: Span,
	coarsest: "month" | "day" = "month",
): Segment[] {
	const { dayStart } = calendar;
	const segments: Segment[] = [];
	const add = (grain: StoredGrain, from: number, until: number) => {
		if (from < until) segments.push({ grain, from, until });
	};
	const firstWhole =
		dayStart(span.from) < span.fromAt ? addDays(span.from, 1) : span.from;
	const after = addDays(span.to, 1);
	const endWhole = dayStart(after) > span.untilAt ? span.to : after;
	if (
		firstWhole > endWhole ||
		(firstWhole === endWhole && span.from === span.to)
	) {
		add("hour", span.fromAt, span.untilAt);
		return segments;
	}
	const a = dayStart(firstWhole);
	const b = dayStart(endWhole);
	add("hour", span.fromAt, a);
	const startsMonth = monthStart(firstWhole) === firstWhole;
	const firstMonth = startsMonth
		? firstWhole
		: addMonths(monthStart(firstWhole), 1);
	const endMonth = monthStart(endWhole);
	if (coarsest === "month" && firstMonth < endMonth) {
		add("day", a, dayStart(firstMonth));
		add("month", dayStart(firstMonth), dayStart(endMonth));
		add("day", dayStart(endMonth), b);
	} else add("day", a, b);
	add("hour", b, span.untilAt);
	return segments;
}

/** Joins what touches or overlaps, so that nothing is read twice. */
export function mergeSegments(segments: readonly Segment[]): Segment[] {
	const merged: Segment[] = [];
	const sorted = [...segments].sort(
		(x, y) => x.grain.localeCompare(y.grain) || x.from - y.from,
	);
	for (const segment of sorted) {
		const last = merged.at(-1);
		if (last && last.grain === segment.grain && segment.from <= last.until)
			merged[merged.length - 1] = {
				...last,
				until: Math.max(last.until, segment.until),
			};
		else merged.push(segment);
	}
	return merged;
}
