import { zoneOffset } from "../metrics/business-day.ts";

const DAY = 86_400_000;
const MINUTE = 60_000;

/** A zone's clock. Local times are written as if they were UTC. */
export interface WallClock {
	readonly localOf: (instant: number) => number;
	/** Of a time that the clocks skip, the time before counts on; of one that they show twice, the first is meant. */
	readonly instantOf: (local: number) => number;
}

const known = new Map<string, WallClock>();

export function wallClock(timeZone: string): WallClock {
	const found = known.get(timeZone);
	if (found) return found;
	const offset = zoneOffset(timeZone);
	const clock: WallClock = {
		localOf: (instant) => instant + offset(instant),
		instantOf: (local) => {
			const before = local - offset(local - DAY);
			const after = local - offset(local + DAY);
			const isShown = (instant: number) => instant + offset(instant) === local;
			return isShown(before) || !isShown(after) ? before : after;
		},
	};
	// Zones come from settings, so there are few; the limit is for whoever tries them all.
	if (known.size > 500) known.clear();
	known.set(timeZone, clock);
	return clock;
}

/** Milliseconds from midnight of `HH:MM`; 24:00 is the end of the day. Null for anything else. */
export function timeOfDay(text: string): number | null {
	if (!/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text)) return null;
	const [hours = 0, minutes = 0] = text.split(":").map(Number);
	return (60 * hours + minutes) * MINUTE;
}

/** 1 Monday … 7 Sunday, of a local time or of days since 1970 in milliseconds. */
export const weekdayOf = (local: number): number =>
	((((Math.floor(local / DAY) + 3) % 7) + 7) % 7) + 1;

export const isTimeZone = (name: string): boolean => {
	try {
		new Intl.DateTimeFormat("en", { timeZone: name });
		return true;
	} catch {
		return false;
	}
};
