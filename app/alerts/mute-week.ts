import { holdsAt, type MuteTiming } from "./mute.ts";
import { timeOfDay, wallClock, weekdayOf } from "./wall-clock.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;
const DAY_MINUTES = 1440;

export interface MutedDay {
	/** 1 Monday … 7 Sunday. */
	readonly weekday: number;
	/** In minutes of that day's clock; the end is not counted. */
	readonly spans: readonly { readonly from: number; readonly to: number }[];
}

/** Zones differ by quarters of an hour, so that only a time like 22:01 needs every minute looked at. */
const stepOf = (...times: readonly string[]): number =>
	times.every((text) => (timeOfDay(text) ?? 0) % (5 * MINUTE) === 0) ? 5 : 1;

/** When a mute timing holds in the week that somebody is in, on a clock that need not be its own. */
export function muteWeek(
	mute: Pick<MuteTiming, "weekdays" | "from" | "to" | "timeZone">,
	now: Date,
	timeZone: string,
): MutedDay[] {
	const clock = wallClock(timeZone);
	const local = clock.localOf(now.getTime());
	const monday = Math.floor(local / DAY) * DAY - (weekdayOf(local) - 1) * DAY;
	const step = stepOf(mute.from, mute.to);
	return Array.from({ length: 7 }, (_, day) => {
		const spans: { from: number; to: number }[] = [];
		for (let from = 0; from < DAY_MINUTES; from += step) {
			const at = clock.instantOf(monday + day * DAY + from * MINUTE);
			if (!holdsAt(mute, new Date(at))) continue;
			const last = spans.at(-1);
			if (last?.to === from) last.to = from + step;
			else spans.push({ from, to: from + step });
		}
		return { weekday: day + 1, spans };
	});
}
