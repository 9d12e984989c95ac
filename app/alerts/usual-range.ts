import { businessDay } from "../metrics/business-day.ts";
import {
	addDays,
	type Day,
	dayNumber,
	yearEarlier,
	yearOf,
} from "../metrics/day.ts";
import type { UsualRange } from "./evaluation.ts";
import { lunarNewYear, specialDay, springFestivalDay } from "./special-days.ts";
import { wallClock } from "./wall-clock.ts";

const DAY = 86_400_000;

/** Fewer earlier weeks say nothing of what is usual. */
export const FEWEST_WEEKS = 4;

/** Makes the median absolute deviation of a normal distribution its standard deviation. */
const TO_DEVIATION = 1.4826;

/** A week is hardly ever nearer to another than this share of its value. */
const LEAST_SHARE = 0.02;

const median = (values: readonly number[]): number => {
	const sorted = values.toSorted((a, b) => a - b);
	const half = Math.floor(sorted.length / 2);
	const upper = sorted[half] ?? 0;
	return sorted.length % 2 === 1
		? upper
		: ((sorted[half - 1] ?? 0) + upper) / 2;
};

/**
 * The median of earlier weeks and one robust deviation. So that a flat history does not make everything unusual, a deviation is never
 * less than 2 % of the middle, nor than the middle over the root of the usual sample (what chance alone does to a count of so many),
 * and where the middle is 0, never less than one unit of the metric. Null where there are fewer than FEWEST_WEEKS values.
 */
export function usualRange(
	values: readonly { readonly value: number; readonly sample: number }[],
): UsualRange | null {
	if (values.length < FEWEST_WEEKS) return null;
	const middle = median(values.map(({ value }) => value));
	const away = median(values.map(({ value }) => Math.abs(value - middle)));
	const sample = Math.max(1, median(values.map((each) => each.sample)));
	const size = Math.abs(middle);
	const least = Math.max(LEAST_SHARE * size, size / Math.sqrt(sample)) || 1;
	return {
		middle,
		deviation: Math.max(TO_DEVIATION * away, least),
		weeks: values.length,
	};
}

/** How many years back the same special day is looked for. */
const YEARS = 4;

/** The same date of earlier years; of 春節 the same day of the festival. */
function earlierYears(day: Day): Day[] {
	const festivalDay = springFestivalDay(day);
	const found: Day[] = [];
	let date = day;
	for (let i = 0; i < YEARS; i++) {
		date = yearEarlier(date);
		found.push(
			festivalDay === null
				? date
				: addDays(lunarNewYear(yearOf(date)), festivalDay - 1),
		);
	}
	return found;
}

/**
 * So many earlier instants at the same local time and weekday, the latest first, that may be compared with now. Weeks on a special day
 * are left out and earlier ones taken in their place; on a special day itself the same day of up to four earlier years comes first, then
 * weeks that are ordinary or lie on the same special day. Local time: a clock change between does not move the hour.
 */
export function comparableWeeks(
	now: Date,
	timeZone: string,
	weeks: number,
): Date[] {
	const clock = wallClock(timeZone);
	const local = clock.localOf(now.getTime());
	const today = businessDay(timeZone)(now.getTime());
	const special = specialDay(today);
	const time = local - dayNumber(today) * DAY;
	const days = special === null ? [] : earlierYears(today);
	// Special days fill less than three weeks of a year, so the bound is never what ends it.
	for (let week = 1; days.length < weeks && week <= 2 * weeks + 4; week++) {
		const day = addDays(today, -7 * week);
		const its = specialDay(day);
		if (its === null || its === special) days.push(day);
	}
	return days
		.slice(0, weeks)
		.map((day) => new Date(clock.instantOf(dayNumber(day) * DAY + time)));
}
