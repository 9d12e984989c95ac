import type { Observation } from "../metrics/observation.ts";

/** Of a normal distribution: 95 %, two-sided, as the intervals are. */
const Z_OF_INTERVAL = 1.96;
/** Beyond this a change is certain, and more of it says nothing. */
export const MOST_CERTAIN = 10;
const WEEK = 7;
/** Fewer known days than two weeks on either side are no scatter to judge by. */
const LEAST_DAYS = 14;
const DAY = 86_400_000;

export interface Readings {
	readonly current: Observation;
	readonly previous: Observation;
	/** Days of both windows, oldest first. */
	readonly points: readonly Observation[];
	readonly windowDays: number;
	/** A sum grows with its days, so it is held against the scatter of a day's amount; others are held as they are. */
	readonly isSum: boolean;
}

export interface Strength {
	/** How many standard errors the change measures, with its sign, at most MOST_CERTAIN. */
	readonly z: number;
	readonly by: "interval" | "days";
}

const limit = (z: number): number =>
	Math.max(-MOST_CERTAIN, Math.min(MOST_CERTAIN, z));

const standardError = ({ low, high }: Observation): number | null =>
	low === null || high === null ? null : (high - low) / 2 / Z_OF_INTERVAL;

interface Day {
	readonly at: number;
	readonly value: number;
}

const mean = (values: readonly number[]): number =>
	values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * The variance of a window's mean, from how its days scatter around the mean of their weekday. Days that follow each other
 * are alike, so that they count for fewer than they are (by their correlation with the day before).
 */
function varianceOfMean(days: readonly Day[]): number | null {
	const weekdays = new Map<number, number[]>();
	const weekday = ({ at }: Day) => Math.floor(at / DAY) % WEEK;
	for (const day of days) {
		const same = weekdays.get(weekday(day)) ?? [];
		weekdays.set(weekday(day), same);
		same.push(day.value);
	}
	const free = days.length - weekdays.size;
	if (days.length < LEAST_DAYS || free <= 0) return null;
	const rest = days.map(
		(day) => day.value - mean(weekdays.get(weekday(day)) ?? [day.value]),
	);
	const squares = rest.reduce((sum, one) => sum + one ** 2, 0);
	if (squares === 0) return 0;
	const followed = rest.reduce(
		(sum, one, i) => sum + one * (rest[i - 1] ?? 0),
		0,
	);
	const alike = Math.min(0.9, Math.max(0, followed / squares));
	const count = (days.length * (1 - alike)) / (1 + alike);
	return squares / free / count;
}

/** Whole days that have a sound value; no data is not zero. */
const knownDays = (points: readonly Observation[]): Day[] =>
	points
		.filter(({ partial, state }) => !partial && state !== "no-data")
		.flatMap(({ from, value }) =>
			value === null ? [] : [{ at: Date.parse(from), value }],
		);

/**
 * How far a change stands out from chance; null where nothing can be said.
 * - Where both values have an interval: a two-sample z, their standard errors taken from the intervals' halves.
 * - Else the windows' whole days are two samples; their scatter says how far means of so many days differ by chance.
 * Only two sound values are ever compared, and none that reaches back before the first fact.
 */
export function strengthOf({
	current,
	previous,
	points,
	windowDays,
	isSum,
}: Readings): Strength | null {
	if (current.state !== "ok" || previous.state !== "ok") return null;
	if (current.value === null || previous.value === null) return null;
	if (previous.factsBegin !== undefined) return null;
	const moved = current.value - previous.value;
	const [now, before] = [standardError(current), standardError(previous)];
	if (now !== null && before !== null) {
		const error = Math.hypot(now, before);
		return error === 0 ? null : { z: limit(moved / error), by: "interval" };
	}
	const whole = points.filter(({ partial }) => !partial);
	const recent = knownDays(whole.slice(-windowDays));
	const earlier = knownDays(whole.slice(-2 * windowDays, -windowDays));
	const spread = [varianceOfMean(recent), varianceOfMean(earlier)];
	if (spread[0] == null || spread[1] == null) return null;
	const shift = isSum
		? mean(recent.map(({ value }) => value)) -
			mean(earlier.map(({ value }) => value))
		: moved;
	if (shift === 0) return { z: 0, by: "days" };
	const error = Math.sqrt(spread[0] + spread[1]);
	return {
		z: limit(error === 0 ? Math.sign(shift) * MOST_CERTAIN : shift / error),
		by: "days",
	};
}
