import type { Grain } from "../metrics/grain.ts";

interface Span {
	readonly from: string;
	readonly to: string;
	readonly fromAt: string;
}

/** Releases of ICU differ in which spaces they set; the server's page and the browser's have to be the same. */
const plain = (text: string): string =>
	text.replace(/[\u00a0\u2009\u202f]/g, " ");

/** Two hundred tiles name the same few days; writing a range of dates takes longer than the rest of a tile. */
const written = new Map<string, string>();

function once(key: string, write: () => string): string {
	let text = written.get(key);
	if (text === undefined) {
		text = plain(write());
		if (written.size > 5000) written.clear();
		written.set(key, text);
	}
	return text;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(
	locale: string,
	options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
	const key = `${locale} ${JSON.stringify(options)}`;
	let format = formats.get(key);
	if (!format) {
		format = new Intl.DateTimeFormat(locale, options);
		formats.set(key, format);
	}
	return format;
}

/** Business days carry no zone of their own, so they are written as they are. */
const DAY = { day: "numeric", month: "short", timeZone: "UTC" } as const;
const DAY_WITH_YEAR = { ...DAY, year: "numeric" } as const;
const MONTH = { month: "short", year: "numeric", timeZone: "UTC" } as const;

export const formatDay = (day: string, locale: string): string =>
	once(`${locale} ${day}`, () =>
		dateFormat(locale, DAY_WITH_YEAR).format(Date.parse(day)),
	);

export const formatDays = (from: string, to: string, locale: string): string =>
	once(`${locale} ${from} ${to}`, () =>
		dateFormat(locale, DAY_WITH_YEAR).formatRange(
			Date.parse(from),
			Date.parse(to),
		),
	);

function writeBucket(
	span: Span,
	grain: Grain,
	locale: string,
	timeZone: string,
): string {
	if (grain === "hour")
		return dateFormat(locale, {
			day: "numeric",
			month: "short",
			hour: "2-digit",
			minute: "2-digit",
			hourCycle: "h23",
			timeZone,
		}).format(Date.parse(span.fromAt));
	if (grain === "day")
		return dateFormat(locale, { ...DAY_WITH_YEAR, weekday: "short" }).format(
			Date.parse(span.from),
		);
	if (grain === "week") return formatDays(span.from, span.to, locale);
	return dateFormat(locale, MONTH).formatRange(
		Date.parse(span.from),
		Date.parse(span.to),
	);
}

/** A bucket of a series, as a row's heading. */
export const formatBucket = (...asked: Parameters<typeof writeBucket>) =>
	plain(writeBucket(...asked));

function writeTick(
	span: Span,
	grain: Grain,
	locale: string,
	timeZone: string,
): string {
	if (grain === "hour")
		return dateFormat(locale, {
			day: "numeric",
			hour: "2-digit",
			minute: "2-digit",
			hourCycle: "h23",
			timeZone,
		}).format(Date.parse(span.fromAt));
	const short = grain === "day" || grain === "week" ? DAY : MONTH;
	return dateFormat(
		locale,
		grain === "year" ? { year: "numeric", timeZone: "UTC" } : short,
	).format(Date.parse(span.from));
}

/** The same on an axis, where there is little room. */
export const formatTick = (...asked: Parameters<typeof writeTick>) =>
	plain(writeTick(...asked));

export const formatInstant = (
	instant: string,
	locale: string,
	timeZone: string,
): string =>
	once(`${locale} ${timeZone} ${instant}`, () =>
		dateFormat(locale, {
			dateStyle: "medium",
			timeStyle: "short",
			hourCycle: "h23",
			timeZone,
		}).format(Date.parse(instant)),
	);

/** Only the time of day, where somebody is. */
export const formatClock = (
	instant: string,
	locale: string,
	timeZone: string,
): string =>
	plain(
		dateFormat(locale, {
			hour: "2-digit",
			minute: "2-digit",
			hourCycle: "h23",
			timeZone,
		}).format(Date.parse(instant)),
	);

/** `Tue 24 Nov, 16:20`: the clock on a wall. */
export const formatWallClock = (
	instant: string,
	locale: string,
	timeZone: string,
): string =>
	plain(
		dateFormat(locale, {
			weekday: "short",
			day: "numeric",
			month: "short",
			hour: "2-digit",
			minute: "2-digit",
			hourCycle: "h23",
			timeZone,
		}).format(Date.parse(instant)),
	);

/** As a field for day and time takes it: `2026-11-22T18:00`. */
export function formatLocal(instant: string, timeZone: string): string {
	const format = dateFormat("en-US", {
		timeZone,
		hourCycle: "h23",
		year: "numeric",
		month: "2-digit",
		day: "2-digit",
		hour: "2-digit",
		minute: "2-digit",
	});
	const part = Object.fromEntries(
		format
			.formatToParts(Date.parse(instant))
			.map(({ type, value }) => [type, value]),
	);
	return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}`;
}

/** `24 Nov`, where somebody is. */
export const formatShortDay = (
	instant: string,
	locale: string,
	timeZone: string,
): string =>
	plain(
		dateFormat(locale, { day: "numeric", month: "short", timeZone }).format(
			Date.parse(instant),
		),
	);

/** 1 Monday … 7 Sunday. */
export const formatWeekday = (weekday: number, locale: string): string =>
	dateFormat(locale, { weekday: "long", timeZone: "UTC" }).format(
		Date.UTC(2024, 0, weekday),
	);

const STEPS = [
	["day", 1440],
	["hour", 60],
	["minute", 1],
] as const;

/** `26 hours`, `2 days`: the largest unit that says it whole. */
export function formatDuration(minutes: number, locale: string): string {
	const [unit, size] =
		STEPS.find(([, step]) => minutes >= step && minutes % step === 0) ??
		STEPS[2];
	return new Intl.NumberFormat(locale, {
		style: "unit",
		unit,
		unitDisplay: "long",
		maximumFractionDigits: 0,
	}).format(minutes / size);
}
