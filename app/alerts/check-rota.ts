import type { Rota, Swap } from "./on-call.ts";
import { type Problem, quoted } from "./problem.ts";
import { isTimeZone, timeOfDay } from "./wall-clock.ts";

const DAY = 86_400_000;

export const LONGEST_NAME = 80;
export const MOST_PEOPLE = 50;
export const LONGEST_SWAP_DAYS = 31;
export const LONGEST_SWAP_COMMENT = 500;

export type RotaContent = Omit<Rota, "id">;

export type RotaProblem = Problem<
	"name" | "time-zone" | "weekday" | "time" | "day" | "people-count"
>;

const isDay = (text: string): boolean =>
	/^\d{4}-\d{2}-\d{2}$/.test(text) &&
	new Date(Date.parse(text) || 0).toISOString().slice(0, 10) === text;

/** What is wrong with a rota; empty where nothing is. */
export function checkRota(rota: RotaContent): RotaProblem[] {
	const problems: RotaProblem[] = [];
	const refuse = (
		code: RotaProblem["code"],
		field: keyof RotaContent,
		value: string | number,
		allowed: RotaProblem["allowed"] = [],
	) => problems.push({ code, field, value: quoted(value), allowed });
	const { name, timeZone, handoverWeekday, handoverTime, startsOn } = rota;
	if (name.trim() === "" || name.length > LONGEST_NAME)
		refuse("name", "name", name, [1, LONGEST_NAME]);
	if (!isTimeZone(timeZone)) refuse("time-zone", "timeZone", timeZone);
	if (![1, 2, 3, 4, 5, 6, 7].includes(handoverWeekday))
		refuse("weekday", "handoverWeekday", handoverWeekday, [1, 7]);
	if (timeOfDay(handoverTime) === null || handoverTime === "24:00")
		refuse("time", "handoverTime", handoverTime, ["00:00", "23:59"]);
	if (!isDay(startsOn)) refuse("day", "startsOn", startsOn);
	if (rota.people.length < 1 || rota.people.length > MOST_PEOPLE)
		refuse("people-count", "people", rota.people.length, [1, MOST_PEOPLE]);
	return problems;
}

export interface SwapContent extends Omit<Swap, "id" | "rotaId"> {
	/** Why, for whoever wonders; may be empty. */
	readonly comment: string;
}

export type SwapProblem = Problem<
	| "not-in-rota"
	| "not-a-time"
	| "ends-before-it-begins"
	| "over"
	| "too-long"
	| "comment-too-long"
>;

/** What is wrong with taking over a shift; who takes over is one of the rota. */
export function checkSwap(
	{ people }: Pick<Rota, "people">,
	{ personId, from, until, comment }: SwapContent,
	now: Date,
): SwapProblem[] {
	const problems: SwapProblem[] = [];
	const refuse = (
		code: SwapProblem["code"],
		field: keyof SwapContent,
		value: string | number | null,
		allowed: SwapProblem["allowed"] = [],
	) => problems.push({ code, field, value: quoted(value), allowed });
	if (!people.includes(personId))
		refuse("not-in-rota", "personId", personId, [...new Set(people)]);
	if (comment.length > LONGEST_SWAP_COMMENT)
		refuse("comment-too-long", "comment", comment, [0, LONGEST_SWAP_COMMENT]);
	const isTime = (at: Date) => Number.isFinite(at.getTime());
	if (!isTime(from)) refuse("not-a-time", "from", null);
	if (!isTime(until)) refuse("not-a-time", "until", null);
	if (!isTime(from) || !isTime(until)) return problems;
	if (until <= from)
		refuse("ends-before-it-begins", "until", until.toISOString(), [
			from.toISOString(),
		]);
	else if (until <= now)
		refuse("over", "until", until.toISOString(), [now.toISOString()]);
	else if (until.getTime() - from.getTime() > LONGEST_SWAP_DAYS * DAY)
		refuse("too-long", "until", until.toISOString(), [LONGEST_SWAP_DAYS]);
	return problems;
}
