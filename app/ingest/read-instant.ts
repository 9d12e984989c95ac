const DIGIT_0 = 48;

function digits(text: string, from: number, count: number): number {
	let value = 0;
	for (let at = from; at < from + count; at++) {
		const digit = text.charCodeAt(at) - DIGIT_0;
		if (!(digit >= 0 && digit <= 9)) return Number.NaN;
		value = value * 10 + digit;
	}
	return value;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function daysInMonth(year: number, month: number): number {
	const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
	return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
}

/** Minutes ahead of UTC of 'Z', '+08:00', '+0800' or '+08' from that place on; NaN for anything else. */
function zoneMinutes(text: string, at: number): number {
	const sign = text[at];
	if (sign === "Z" || sign === "z")
		return text.length === at + 1 ? 0 : Number.NaN;
	if (sign !== "+" && sign !== "-") return Number.NaN;
	const rest = text.length - at - 1;
	const colon = text[at + 3] === ":" ? 1 : 0;
	if (rest !== 2 && rest !== 4 + colon) return Number.NaN;
	const hours = digits(text, at + 1, 2);
	const minutes = rest === 2 ? 0 : digits(text, at + 3 + colon, 2);
	if (!(hours <= 14 && minutes < 60)) return Number.NaN;
	return (sign === "-" ? -1 : 1) * (hours * 60 + minutes);
}

/**
 * An instant of ISO 8601 with its zone, `2026-11-22T10:00:00+08:00`, as epoch milliseconds; finer digits are cut off.
 * A date without a zone says so rather than be taken for some zone's.
 */
export function readInstant(raw: unknown): number | "not-a-date" | "no-zone" {
	if (typeof raw !== "string") return "not-a-date";
	const text = raw.trim();
	const year = digits(text, 0, 4);
	const month = digits(text, 5, 2);
	const day = digits(text, 8, 2);
	if (text[4] !== "-" || text[7] !== "-" || Number.isNaN(year))
		return "not-a-date";
	if (
		!(month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))
	)
		return "not-a-date";
	if (text.length === 10) return "no-zone";
	if (!/[Tt ]/.test(text[10] as string)) return "not-a-date";
	const hour = digits(text, 11, 2);
	const minute = digits(text, 14, 2);
	let at = 16;
	let second = 0;
	let milli = 0;
	if (text[at] === ":") {
		second = digits(text, 17, 2);
		at = 19;
		if (text[at] === "." || text[at] === ",") {
			const start = ++at;
			while (digits(text, at, 1) >= 0) at++;
			if (at === start) return "not-a-date";
			milli = Number(text.slice(start, Math.min(at, start + 3)).padEnd(3, "0"));
		}
	}
	if (text[13] !== ":" || !(hour < 24 && minute < 60 && second < 60))
		return "not-a-date";
	if (at === text.length) return "no-zone";
	const zone = zoneMinutes(text, at);
	if (Number.isNaN(zone)) return "not-a-date";
	// Date.UTC takes the years 0 to 99 for 1900 on; the checker refuses such early years anyway.
	return (
		Date.UTC(year, month - 1, day, hour, minute, second, milli) - zone * 60_000
	);
}
