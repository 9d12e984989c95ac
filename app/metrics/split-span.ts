import { type Calendar, HOUR } from "./calendar.ts";
import { addDays, type Day } from "./day.ts";
import type { Grain } from "./grain.ts";
import { MetricError } from "./metric-error.ts";
import { daySpan, lengthInDays, unitOf } from "./resolve-period.ts";
import type { Span } from "./span.ts";

/** A chart can't show more, and a reader should not wait for more. */
const MOST_POINTS = 1500;

function splitHours(calendar: Calendar, span: Span, now: number): Span[] {
	const hours: Span[] = [];
	let at = calendar.hourStart(span.fromAt);
	while (at < span.untilAt && at <= now) {
		// An hour is found again from its end, which keeps half-hour clock changes whole.
		const until = calendar.hourStart(at + HOUR);
		const day = calendar.dayOf(at);
		hours.push({
			from: day,
			to: day,
			fromAt: at,
			untilAt: until,
			shape: "hour",
			partial: at <= now && now < until,
		});
		at = until;
	}
	return hours;
}

/**
 * The buckets of a span that have begun, oldest first. Days asked for cut the first and last bucket. A window up to now ends with
 * the bucket that runs, and leaves out a broken first one, which would look like a fall.
 */
export function splitSpan(
	calendar: Calendar,
	span: Span,
	grain: Grain,
	now: number,
): Span[] {
	const days = lengthInDays(span);
	const about =
		days /
		{ hour: 1 / 24, day: 1, week: 7, month: 30, quarter: 91, year: 365 }[grain];
	if (about > MOST_POINTS)
		throw new MetricError(
			"too-many-points",
			`${Math.round(about)} points of one ${grain} from ${span.from} to ${span.to}: at most ${MOST_POINTS} are allowed, so take a coarser grain or a shorter period`,
		);
	if (grain === "hour") return splitHours(calendar, span, now);
	const isWindow = span.shape === "rolling" || span.shape === "recent";
	const end = addDays(span.to, 1);
	const today = calendar.dayOf(now);
	let first: Day = span.from;
	if (calendar.dayStart(first) < span.fromAt) first = addDays(first, 1);
	const points: Span[] = [];
	while (first < end && first <= today) {
		const unit = unitOf(calendar, grain, first);
		const runs = isWindow && span.to === today && unit.from === first;
		const until = unit.until < end || runs ? unit.until : end;
		const isWhole = unit.from === first && unit.until === until;
		if (isWhole || !isWindow || (points.length === 0 && unit.until >= end))
			points.push(
				daySpan(calendar, isWhole ? grain : "range", first, until, now),
			);
		first = until;
	}
	return points;
}

/** The coarsest grain that still draws a line: the page's choice where the reader made none. */
export function chooseGrain(span: Span): Grain {
	const days = lengthInDays(span);
	if (days <= 2) return "hour";
	if (days <= 92) return "day";
	if (days <= 200) return "week";
	if (days <= 1200) return "month";
	return "quarter";
}
