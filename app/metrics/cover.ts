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
import { SLOT } from "./slot.ts";
import type { Span } from "./span.ts";

/** A run of stored buckets, the end not counted. */
export interface Segment {
	readonly grain: StoredGrain;
	readonly from: number;
	readonly until: number;
}

const monthStart = (day: Day): Day => firstOfMonth(yearOf(day), monthOf(day));

const covered = new WeakMap<Span, readonly Segment[]>();

/** The fewest stored buckets that add up to a span: whole months, the days around them, the hours of broken days, and the slots of broken hours. Kinds of fact share their spans, so it is worked out once. */
export function cover(calendar: Calendar, span: Span): readonly Segment[] {
	let segments = covered.get(span);
	if (!segments) {
		segments = findCover(calendar, span);
		covered.set(span, segments);
	}
	return segments;
}

function findCover(calendar: Calendar, span: Span): Segment[] {
	const { dayStart, hourStart } = calendar;
	const segments: Segment[] = [];
	const add = (grain: StoredGrain, from: number, until: number) => {
		if (from < until) segments.push({ grain, from, until });
	};
	// Where half an hour is put in or left out, an hour's bucket holds more or less than the hour; its slots are exact.
	const beginsHour = (at: number) => hourStart(at) === at;
	const addHours = (from: number, until: number) => {
		let first = from;
		while (first < until && !beginsHour(first)) first += SLOT;
		let end = until;
		while (end > first && !beginsHour(end)) end -= SLOT;
		if (first === end) return add("slot", from, until);
		add("slot", from, first);
		add("hour", first, end);
		add("slot", end, until);
	};
	const firstWhole =
		dayStart(span.from) < span.fromAt ? addDays(span.from, 1) : span.from;
	const after = addDays(span.to, 1);
	const endWhole = dayStart(after) > span.untilAt ? span.to : after;
	if (
		firstWhole > endWhole ||
		(firstWhole === endWhole && span.from === span.to)
	) {
		addHours(span.fromAt, span.untilAt);
		return segments;
	}
	const a = dayStart(firstWhole);
	const b = dayStart(endWhole);
	addHours(span.fromAt, a);
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
	addHours(b, span.untilAt);
	return segments;
}
