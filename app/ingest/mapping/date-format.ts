import { daysInMonth, readInstant } from "../read-instant.ts";
import { MappingError } from "./mapping.ts";

/** A moment as a cell states it: an instant, or a local time (as if it were UTC) whose zone somebody else has to know. */
export type Moment =
	| { readonly instant: number }
	| { readonly local: number }
	| null;

export type DateReader = (text: string) => Moment;

const MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

const TOKENS: Readonly<Record<string, string>> = {
	yyyy: "(?<year>\\d{4})",
	MMM: "(?<monthName>[A-Za-z]{3})",
	MM: "(?<month>\\d\\d)",
	M: "(?<month>\\d\\d?)",
	dd: "(?<day>\\d\\d)",
	d: "(?<day>\\d\\d?)",
	HH: "(?<hour>\\d\\d)",
	H: "(?<hour>\\d\\d?)",
	hh: "(?<hour12>\\d\\d)",
	h: "(?<hour12>\\d\\d?)",
	mm: "(?<minute>\\d\\d)",
	ss: "(?<second>\\d\\d)",
	SSS: "(?<milli>\\d{3})",
	a: "(?<half>[AaPp][Mm])",
	XXX: "(?<zone>Z|[+-]\\d\\d:?\\d\\d)",
};

export const NAMED_FORMATS = ["ISO", "epoch-seconds", "epoch-milliseconds"];

const ALLOWED = `${NAMED_FORMATS.join(", ")}, or a pattern of ${Object.keys(TOKENS).join(", ")} with other letters in '…'`;

function patternOf(format: string): RegExp {
	const source = format.replace(
		/'([^']*)'|([A-Za-z])\2*|[^A-Za-z]/g,
		(piece, literal: string | undefined) => {
			if (/^[A-Za-z]/.test(piece)) {
				const token = TOKENS[piece];
				if (token === undefined)
					throw new MappingError(
						`The date format '${format}' has '${piece}'. Allowed: ${ALLOWED}`,
					);
				return token;
			}
			return (literal ?? piece).replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
		},
	);
	const has = (group: string) => source.includes(`(?<${group}>`);
	const complete =
		has("year") &&
		(has("month") || has("monthName")) &&
		has("day") &&
		has("hour12") === has("half");
	let pattern: RegExp | null = null;
	try {
		pattern = new RegExp(`^${source}$`);
	} catch {
		// The same part named twice: refused below.
	}
	if (!complete || pattern === null)
		throw new MappingError(
			`The date format '${format}' needs a year, a month and a day once each, and hh or h together with a. Allowed: ${ALLOWED}`,
		);
	return pattern;
}

/** A calendar date and time as if it were UTC; null where there is no such day or hour. */
function toLocal(part: Readonly<Record<string, string | undefined>>) {
	const year = Number(part.year);
	const named = part.monthName?.toLowerCase();
	const month = named
		? MONTHS.toLowerCase().indexOf(named) / 3 + 1
		: Number(part.month);
	const day = Number(part.day);
	let hour = Number(part.hour ?? 0);
	if (part.hour12 !== undefined) {
		hour = Number(part.hour12);
		if (hour < 1 || hour > 12) return null;
		hour = (hour % 12) + (part.half?.toLowerCase() === "pm" ? 12 : 0);
	}
	const [minute, second, milli] = [part.minute, part.second, part.milli].map(
		(text) => Number(text ?? 0),
	) as [number, number, number];
	if (!(Number.isInteger(month) && day >= 1 && day <= daysInMonth(year, month)))
		return null;
	if (hour > 23 || minute > 59 || second > 59) return null;
	const local = new Date(0);
	local.setUTCFullYear(year, month - 1, day);
	return local.setUTCHours(hour, minute, second, milli);
}

const readIso: DateReader = (text) => {
	const instant = readInstant(text);
	if (typeof instant === "number") return { instant };
	if (instant === "not-a-date") return null;
	const local = readInstant(text.length === 10 ? `${text}T00:00Z` : `${text}Z`);
	return typeof local === "number" ? { local } : null;
};

const readEpoch =
	(unit: number): DateReader =>
	(text) =>
		/^-?\d{1,14}$/.test(text) ? { instant: Number(text) * unit } : null;

/** Compiles a form of dates; refuses a form that it does not know. */
export function dateReader(format: string): DateReader {
	if (format === "ISO") return readIso;
	if (format === "epoch-seconds") return readEpoch(1000);
	if (format === "epoch-milliseconds") return readEpoch(1);
	const pattern = patternOf(format);
	return (text) => {
		const part = pattern.exec(text)?.groups;
		if (!part) return null;
		const local = toLocal(part);
		if (local === null) return null;
		if (part.zone === undefined) return { local };
		const zone = part.zone.replace(":", "");
		const minutes =
			zone === "Z" ? 0 : Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3));
		return { instant: local - (zone[0] === "-" ? -1 : 1) * minutes * 60_000 };
	};
}
