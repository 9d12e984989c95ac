import { calendarOf, DAY, HOUR } from "../metrics/calendar.ts";
import { addDays } from "../metrics/day.ts";
import type { Window } from "./rule.ts";

const MINUTE = 60_000;

/** A rule is tried on so many days. */
export const TRIAL_DAYS = 90;
/** What is shorter than an hour is known for so many days. */
const SHORT_DAYS = 2;

export const TRIAL_STEPS = ["15-minutes", "hour", "day"] as const;
export type TrialStep = (typeof TRIAL_STEPS)[number];

/** How often a trial looks: a rule in force looks at every fact. */
export const stepOf = (window: Window): TrialStep => {
	if (window === "15-minutes") return window;
	return window === "1-hour" || window === "24-hours" ? "hour" : "day";
};

/** The last moment before a full step, so that a window ends with it. */
const before = (end: number): number => end - 1;

/** The instants as of which a rule is tried, oldest first. */
export function trialInstants(
	window: Window,
	timeZone: string,
	now: number,
): number[] {
	const { dayOf, dayStart, hourStart } = calendarOf(timeZone, 1);
	const step = stepOf(window);
	if (step === "day") {
		const today = dayOf(now);
		const found: number[] = [];
		for (let ago = TRIAL_DAYS; ago >= 1; ago--)
			found.push(before(dayStart(addDays(today, 1 - ago))));
		return [...found, now];
	}
	const [size, reach] =
		step === "hour"
			? [HOUR, TRIAL_DAYS * DAY]
			: [15 * MINUTE, SHORT_DAYS * DAY];
	const last = step === "hour" ? hourStart(now) : Math.floor(now / size) * size;
	return Array.from({ length: reach / size }, (_, i) =>
		before(last - (reach / size - 1 - i) * size),
	);
}
