import { businessDay, zoneOffset } from "./business-day.ts";
import { type Day, dayNumber } from "./day.ts";

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** The company's clock and year. */
export interface Calendar {
	readonly timeZone: string;
	readonly fiscalYearStartMonth: number;
	/** The instant at which a business day begins. */
	readonly dayStart: (day: Day) => number;
	readonly dayOf: (instant: number) => Day;
	/** The instant at which the local hour of an instant begins. */
	readonly hourStart: (instant: number) => number;
}

/**
 * Local midnight as an instant, as PostgreSQL reads `day::timestamp at time zone …`: where midnight falls in the gap of a
 * clock change the time before it counts on, where it comes twice the second one is meant.
 */
function midnight(day: Day, offset: (instant: number) => number): number {
	const wall = dayNumber(day) * DAY;
	const before = offset(wall - DAY);
	const after = offset(wall + DAY);
	if (before === after) return wall - before;
	if (offset(wall - after) === after) return wall - after;
	return wall - before;
}

const known = new Map<string, Calendar>();

/** Calendars remember what they worked out, so one is kept for each setting. */
export function calendarOf(
	timeZone: string,
	fiscalYearStartMonth: number,
): Calendar {
	const name = `${timeZone} ${fiscalYearStartMonth}`;
	const found = known.get(name);
	if (found) return found;
	const offset = zoneOffset(timeZone);
	const starts = new Map<Day, number>();
	const calendar: Calendar = {
		timeZone,
		fiscalYearStartMonth,
		dayStart: (day) => {
			let start = starts.get(day);
			if (start === undefined) {
				start = midnight(day, offset);
				if (starts.size > 50_000) starts.clear();
				starts.set(day, start);
			}
			return start;
		},
		dayOf: businessDay(timeZone),
		hourStart: (instant) => {
			const ahead = offset(instant);
			return Math.floor((instant + ahead) / HOUR) * HOUR - ahead;
		},
	};
	if (known.size > 100) known.clear();
	known.set(name, calendar);
	return calendar;
}
