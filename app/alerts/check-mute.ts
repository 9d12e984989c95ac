import { LONGEST_NAME } from "./check-rota.ts";
import type { MuteTiming } from "./mute.ts";
import { type Problem, quoted } from "./problem.ts";
import { namesSomething } from "./silence.ts";
import { MATCHER_FIELDS } from "./unmet.ts";
import { isTimeZone, timeOfDay } from "./wall-clock.ts";

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

export type MuteContent = Omit<MuteTiming, "id">;

export type MuteProblem = Problem<
	| "name"
	| "names-nothing"
	| "weekday"
	| "no-weekday"
	| "time"
	| "time-zone"
	| "always"
>;

/** What is wrong with a mute timing; empty where nothing is. */
export function checkMute(mute: MuteContent): MuteProblem[] {
	const problems: MuteProblem[] = [];
	const refuse = (
		code: MuteProblem["code"],
		field: keyof MuteContent,
		value: string | number | null,
		allowed: MuteProblem["allowed"] = [],
	) => problems.push({ code, field, value: quoted(value), allowed });
	const { name, matcher, weekdays, from, to, timeZone } = mute;
	if (name.trim() === "" || name.length > LONGEST_NAME)
		refuse("name", "name", name, [1, LONGEST_NAME]);
	if (!namesSomething(matcher))
		refuse("names-nothing", "matcher", null, MATCHER_FIELDS);
	const odd = weekdays.find((day) => !WEEKDAYS.some((one) => one === day));
	if (odd !== undefined) refuse("weekday", "weekdays", odd, WEEKDAYS);
	else if (weekdays.length === 0)
		refuse("no-weekday", "weekdays", null, WEEKDAYS);
	const begins = timeOfDay(from);
	const ends = timeOfDay(to);
	if (begins === null || from === "24:00")
		refuse("time", "from", from, ["00:00", "23:59"]);
	if (ends === null) refuse("time", "to", to, ["00:00", "24:00"]);
	if (!isTimeZone(timeZone)) refuse("time-zone", "timeZone", timeZone);
	// Hours that never end are no hours: whoever means that switches the rule off, or routes it to nobody.
	const isWholeDay = begins === ends || (from === "00:00" && to === "24:00");
	if (
		begins !== null &&
		ends !== null &&
		isWholeDay &&
		new Set(weekdays).size === WEEKDAYS.length
	)
		refuse("always", "weekdays", weekdays.length, [1, WEEKDAYS.length - 1]);
	return problems;
}
