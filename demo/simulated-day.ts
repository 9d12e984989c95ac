import { dayFrom, dayNumber } from "../app/metrics/day.ts";
import { type Random, randomOf } from "./random.ts";

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** Asia/Shanghai, the whole year. */
const AHEAD = 8 * HOUR;

/** One day of the simulated company. */
export interface SimulatedDay {
	readonly day: string;
	/** How many days before the company was first loaded; negative for days that came since. */
	readonly ago: number;
	/** How busy it is: 1 on an ordinary weekday. */
	readonly busy: number;
	/** How strongly the bad batch shows, from 0 to 1. */
	readonly story: number;
	/** The same numbers for the same day and purpose, whenever it is made. */
	random(purpose: string): Random;
	/** An instant of the day by its hour, as epoch milliseconds. */
	at(hour: number): number;
}

const WEEKDAYS = [1.3, 0.9, 0.92, 1, 1, 1.12, 1.4];

/** Days on which this sort of company sells most. */
function festival(day: string): number {
	const date = day.slice(5);
	if (date === "11-11" || date === "06-18") return 2.6;
	return date >= "11-01" && date < "11-11" ? 1.25 : 1;
}

/** The bad batch reaches customers 42 days before the company was first loaded, is worst 24 days before, and is withdrawn 12 days before. */
export function storyAt(ago: number): number {
	if (ago > 42 || ago < 4) return 0;
	if (ago >= 24) return (42 - ago) / 18;
	return ago >= 12 ? 1 - (24 - ago) / 40 : (0.7 * (ago - 4)) / 8;
}

export function simulatedDay(day: string, loaded: string): SimulatedDay {
	const number = dayNumber(day);
	const ago = dayNumber(loaded) - number;
	return {
		day,
		ago,
		busy: (WEEKDAYS[(number + 4) % 7] as number) * festival(day),
		story: storyAt(ago),
		random: (purpose) => randomOf(`aurora/${day}/${purpose}`),
		at: (hour) => Math.round(number * DAY - AHEAD + hour * HOUR),
	};
}

export function simulatedDays(
	from: string,
	to: string,
	loaded: string,
): SimulatedDay[] {
	const days: SimulatedDay[] = [];
	for (let number = dayNumber(from); number <= dayNumber(to); number++)
		days.push(simulatedDay(dayFrom(number), loaded));
	return days;
}

/** An hour of the day at which people shop: noon and the evening more than the night. */
export function shoppingHour(random: Random): number {
	const hour = random.chance(0.35)
		? random.between(11, 14)
		: random.chance(0.5)
			? random.between(18, 23)
			: random.between(7, 24);
	return Math.min(hour, 23.999);
}
