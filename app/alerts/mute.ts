import { matches } from "./silence.ts";
import type { AlertSubject, Matcher } from "./subject.ts";
import { timeOfDay, wallClock, weekdayOf } from "./wall-clock.ts";

const DAY = 86_400_000;

/** Hours of the week in which what it matches is told to nobody, week after week. Evaluation goes on. */
export interface MuteTiming {
	readonly id: number;
	readonly name: string;
	readonly matcher: Matcher;
	/** On which it begins: 1 Monday … 7 Sunday. */
	readonly weekdays: readonly number[];
	/** `HH:MM`. */
	readonly from: string;
	/** `HH:MM`, not counted; at or before `from` it is the next day's, so 00:00 to 00:00 is a whole day. */
	readonly to: string;
	readonly timeZone: string;
}

/**
 * By the clock on the wall, as people read it: an hour that the clocks skip mutes nothing, one that they show twice is muted both
 * times.
 */
export function holdsAt(
	mute: Pick<MuteTiming, "weekdays" | "from" | "to" | "timeZone">,
	now: Date,
): boolean {
	const from = timeOfDay(mute.from);
	const to = timeOfDay(mute.to);
	if (from === null || to === null) return false;
	const local = wallClock(mute.timeZone).localOf(now.getTime());
	const time = ((local % DAY) + DAY) % DAY;
	const begins = (at: number) => mute.weekdays.includes(weekdayOf(at));
	if (from < to) return time >= from && time < to && begins(local);
	return (time >= from && begins(local)) || (time < to && begins(local - DAY));
}

/** The mute timing that holds now; the first of several. */
export const muting = (
	mutes: readonly MuteTiming[],
	subject: AlertSubject,
	now: Date,
): MuteTiming | null =>
	mutes.find((mute) => holdsAt(mute, now) && matches(mute.matcher, subject)) ??
	null;
