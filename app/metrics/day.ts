const DAY = 86_400_000;

/** A business day, `2026-11-22`. Which instants it covers depends on the company's time zone (calendar.ts); its arithmetic does not. */
export type Day = string;

/** Days since 1970-01-01. */
export const dayNumber = (day: Day): number =>
	Date.parse(`${day}T00:00:00Z`) / DAY;

export const dayFrom = (number: number): Day =>
	new Date(number * DAY).toISOString().slice(0, 10);

export const addDays = (day: Day, days: number): Day =>
	dayFrom(dayNumber(day) + days);

export const daysBetween = (from: Day, until: Day): number =>
	dayNumber(until) - dayNumber(from);

/** False for 2026-02-30 and for anything not written `2026-11-22`. */
export function isDay(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const number = dayNumber(text);
	return Number.isFinite(number) && dayFrom(number) === text;
}

/** The Monday on or before the day. */
export const mondayOf = (day: Day): Day => {
	const number = dayNumber(day);
	return dayFrom(number - ((number + 3) % 7));
};

/** The first of a month; month 13 is January of the next year, month 0 December of the one before. */
export const firstOfMonth = (year: number, month: number): Day =>
	new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);

export const yearOf = (day: Day): number => Number(day.slice(0, 4));
export const monthOf = (day: Day): number => Number(day.slice(5, 7));

export const addMonths = (first: Day, months: number): Day =>
	firstOfMonth(yearOf(first), monthOf(first) + months);

/** The same date a year earlier; 29 February becomes the 28th. */
export function yearEarlier(day: Day): Day {
	const same = `${String(yearOf(day) - 1).padStart(4, "0")}${day.slice(4)}`;
	return isDay(same) ? same : addDays(same.replace("-29", "-28"), 0);
}

/** Monday of an ISO week; week 1 is the one with 4 January. */
export const mondayOfWeek = (year: number, week: number): Day =>
	addDays(mondayOf(`${year}-01-04`), 7 * (week - 1));

/** The ISO year and week of a day: its Thursday's year. */
export function isoWeek(day: Day): { year: number; week: number } {
	const monday = mondayOf(day);
	const year = yearOf(addDays(monday, 3));
	return { year, week: 1 + daysBetween(mondayOfWeek(year, 1), monday) / 7 };
}
