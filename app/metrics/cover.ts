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

const covered = new WeakMap<Span, readonly Segment[]>();

/** The fewest stored buckets that add up to a span: whole months, the days around them, and the hours of broken days. Kinds of fact share their spans, so it is worked out once. */
export function cover(calendar: Calendar, span: Span): readonly Segment[] {
	let segments = covered.get(span);
	if (!segments) {
		segments = findCover(calendar, span);
		covered.set(span, segments);
	}
	return segments;
}

function findCover(calendar: Calendar, span: Span): Segment[] {
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
	if (firstMonth < endMonth) {
		add("day", a, dayStart(firstMonth));
		add("month", dayStart(firstMonth), dayStart(endMonth));
		add("day", dayStart(endMonth), b);
	} else add("day", a, b);
	add("hour", b, span.untilAt);
	return segments;
}
