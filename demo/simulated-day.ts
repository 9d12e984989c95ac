import { dayFrom, dayNumber } from "../app/metrics/day.ts";
import { type Random, randomOf } from "./random.ts";
import { seasonOf } from "./season.ts";

const DAY = 86_400_000;
export const HOUR = 3_600_000;
export const MINUTE = 60_000;
/** Asia/Shanghai and Asia/Taipei, the whole year. */
const AHEAD = 8 * HOUR;
export const TIME_ZONE = "Asia/Shanghai";
/** How far back the history reaches: 18 months. */
export const DAYS = 548;
/** The company sells so much more after a year. */
const GROWTH = 1.22;

/** Which history it is: the same world makes the same facts. */
export interface World {
	readonly seed: number;
	/** The day on which the company was first loaded; stories are dated from it. */
	readonly firstLoaded: string;
	/** 1 is the whole company; a tenth makes a tenth of the facts. */
	readonly size: number;
}

/** One day of the simulated company. */
export interface SimulatedDay {
	readonly world: World;
	readonly day: string;
	readonly number: number;
	/** How many days before the company was first loaded; negative for days that came since. */
	readonly ago: number;
	/** How busy it is: around 1, times the world's size. */
	readonly busy: number;
	/** The same on average over the four weeks around it: what those reckon with who plan. */
	readonly expected: number;
	/** The same over the ten days before: what is reviewed, returned or complained about was bought then. */
	readonly lately: number;
	/** The same numbers for the same day and purpose, whenever it is made. */
	random(purpose: string): Random;
	/** An instant of the day by its hour, as epoch milliseconds. */
	at(hour: number): number;
	/** The day so many days before. */
	back(days: number): SimulatedDay;
}

const busyOn = ({ size, firstLoaded }: World, number: number): number =>
	size * GROWTH ** ((number - dayNumber(firstLoaded)) / 365) * seasonOf(number);

/** The days of a world, each made once: all kinds of fact ask for the same ones. */
export function simulatedDays(world: World): (number: number) => SimulatedDay {
	const busyness = new Map<number, number>();
	const busy = (number: number): number => {
		const known = busyness.get(number) ?? busyOn(world, number);
		busyness.set(number, known);
		return known;
	};
	const mean = (from: number, until: number): number => {
		let sum = 0;
		for (let number = from; number < until; number++) sum += busy(number);
		return sum / (until - from);
	};
	const make = (number: number): SimulatedDay => {
		const day = dayFrom(number);
		return {
			world,
			day,
			number,
			ago: dayNumber(world.firstLoaded) - number,
			busy: busy(number),
			expected: mean(number - 14, number + 14),
			lately: mean(number - 10, number),
			random: (purpose) => randomOf(`aurora/${world.seed}/${day}/${purpose}`),
			at: (hour) => Math.round(dayStart(number) + hour * HOUR),
			back: (days) => dayOf(number - days),
		};
	};
	const known = new Map<number, SimulatedDay>();
	const dayOf = (number: number): SimulatedDay => {
		const day = known.get(number) ?? make(number);
		known.set(number, day);
		return day;
	};
	return dayOf;
}

/** When a business day begins. */
export const dayStart = (number: number): number => number * DAY - AHEAD;

/** The business day of an instant, in days since 1970. */
export const dayNumberAt = (instant: number): number =>
	Math.floor((instant + AHEAD) / DAY);

/** An hour of the day at which people shop: noon and the evening more than the night. */
export function shoppingHour(random: Random): number {
	const hour = random.chance(0.3)
		? random.between(11, 14)
		: random.chance(0.6)
			? random.between(19, 23.5)
			: random.between(7, 24);
	return Math.min(hour, 23.999);
}

/** An hour at which a shop is open. */
export const openHour = (random: Random): number =>
	random.chance(0.45) ? random.between(17, 21.5) : random.between(10, 21.5);
