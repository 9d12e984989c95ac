import { type Day, daysBetween, isDay, isoWeek, mondayOfWeek } from "./day.ts";
import { MetricError } from "./metric-error.ts";

export const CALENDAR_UNITS = [
	"day",
	"week",
	"month",
	"quarter",
	"year",
] as const;
export type CalendarUnit = (typeof CALENDAR_UNITS)[number];

/** A period as it is asked for; resolve-period.ts turns it into days and instants. A fiscal year is named after the calendar year in which it begins. */
export type Period =
	| { readonly kind: "day"; readonly day: Day }
	/** ISO weeks, from Monday. */
	| { readonly kind: "week"; readonly year: number; readonly week: number }
	| { readonly kind: "month"; readonly year: number; readonly month: number }
	| {
			readonly kind: "quarter";
			readonly year: number;
			readonly quarter: number;
	  }
	| { readonly kind: "year"; readonly year: number }
	/** The period of the calendar that runs now (0), or the one before (-1). */
	| {
			readonly kind: "relative";
			readonly unit: CalendarUnit;
			readonly offset: 0 | -1;
	  }
	/** So many days up to now; never partial. */
	| { readonly kind: "rolling"; readonly days: number }
	/** So many minutes up to now, in steps of five; never partial. Of what is known by business days only it gives no data. */
	| { readonly kind: "recent"; readonly minutes: number }
	/** From one day to another, both counted. */
	| { readonly kind: "range"; readonly from: Day; readonly to: Day };

const MOST_DAYS = 3700;
const MOST_MINUTES = 2880;
const STEP_MINUTES = 5;

const ALLOWED =
	"allowed are 2026-11-22, 2026-W47, 2026-11, 2026-Q4, 2026 (from 1990 to 2100), last-28-days (1 to 3700), " +
	"last-15-minutes (5 to 2880, in steps of 5), last-24-hours (1 to 48), " +
	"this-month, last-month (also day, week, quarter, year) and 2026-01-01..2026-03-31 (at most 3700 days, in order)";

const refuse = (text: string): MetricError =>
	new MetricError("bad-period", `period '${text}': ${ALLOWED}`);

const number = (text: string | undefined): number => Number(text);

function read(text: string): Period | null {
	let m = /^(this|last)-(day|week|month|quarter|year)$/.exec(text);
	if (m)
		return {
			kind: "relative",
			unit: m[2] as CalendarUnit,
			offset: m[1] === "this" ? 0 : -1,
		};
	m = /^last-([1-9]\d{0,3})-days$/.exec(text);
	if (m)
		return number(m[1]) <= MOST_DAYS
			? { kind: "rolling", days: number(m[1]) }
			: null;
	m = /^last-([1-9]\d{0,3})-(minutes|hours)$/.exec(text);
	if (m) {
		const minutes = number(m[1]) * (m[2] === "hours" ? 60 : 1);
		return minutes <= MOST_MINUTES && minutes % STEP_MINUTES === 0
			? { kind: "recent", minutes }
			: null;
	}
	m = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(text);
	if (m) {
		const [, from = "", to = ""] = m;
		if (!isDay(from) || !isDay(to)) return null;
		const days = daysBetween(from, to) + 1;
		return days >= 1 && days <= MOST_DAYS ? { kind: "range", from, to } : null;
	}
	if (isDay(text)) return { kind: "day", day: text };
	m = /^(\d{4})-W(\d{2})$/.exec(text);
	if (m) {
		const year = number(m[1]);
		const week = number(m[2]);
		const there = isoWeek(mondayOfWeek(year, week));
		return there.year === year && there.week === week
			? { kind: "week", year, week }
			: null;
	}
	m = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
	if (m) return { kind: "month", year: number(m[1]), month: number(m[2]) };
	m = /^(\d{4})-Q([1-4])$/.exec(text);
	if (m) return { kind: "quarter", year: number(m[1]), quarter: number(m[2]) };
	return /^\d{4}$/.test(text) ? { kind: "year", year: number(text) } : null;
}

/** The first year that a period names. */
const namedYear = (period: Period): number | null => {
	if (
		period.kind === "relative" ||
		period.kind === "rolling" ||
		period.kind === "recent"
	)
		return null;
	if (period.kind === "day") return Number(period.day.slice(0, 4));
	if (period.kind === "range") return Number(period.from.slice(0, 4));
	return period.year;
};

export function parsePeriod(text: string): Period {
	const period = read(text);
	const year = period && namedYear(period);
	if (!period || (year !== null && (year < 1990 || year > 2100)))
		throw refuse(text.slice(0, 60));
	return period;
}

const two = (value: number): string => String(value).padStart(2, "0");

export function formatPeriod(period: Period): string {
	switch (period.kind) {
		case "day":
			return period.day;
		case "week":
			return `${period.year}-W${two(period.week)}`;
		case "month":
			return `${period.year}-${two(period.month)}`;
		case "quarter":
			return `${period.year}-Q${period.quarter}`;
		case "year":
			return String(period.year);
		case "relative":
			return `${period.offset === 0 ? "this" : "last"}-${period.unit}`;
		case "rolling":
			return `last-${period.days}-days`;
		case "recent":
			return period.minutes % 60 === 0
				? `last-${period.minutes / 60}-hours`
				: `last-${period.minutes}-minutes`;
		case "range":
			return `${period.from}..${period.to}`;
	}
}

export const rolling = (days: number): Period => ({ kind: "rolling", days });
export const recent = (minutes: number): Period => ({
	kind: "recent",
	minutes,
});
