import { type Fact, iso } from "./fact.ts";
import type { Random } from "./random.ts";
import type { SimulatedDay } from "./simulated-day.ts";
import { STORES } from "./stores.ts";

/** Visitors an hour on an ordinary day. */
const ONLINE = [
	{ code: "web", mean: 230 },
	{ code: "app", mean: 150 },
	{ code: "live", mean: 160 },
	{ code: "marketplace", mean: 420 },
] as const;
const ONLINE_HOURS = [2, 9, 12, 15, 20, 22];
const DOOR_HOURS = [13, 19];
const AT_A_DOOR = 2.1;

/** How much of an ordinary hour an hour is. */
const HOURS: Readonly<Record<number, number>> = {
	2: 0.2,
	9: 0.7,
	12: 1.2,
	15: 0.9,
	20: 1.7,
	22: 1.5,
	13: 0.9,
	19: 1.3,
};

function countedVisits(
	random: Random,
	mean: number,
	engaged: readonly [number, number],
): { visits: number; engaged: number } {
	const visits = random.around(mean);
	return { visits, engaged: Math.floor(visits * random.between(...engaged)) };
}

/** People at the doors, by the counters there. */
export function doorFacts(day: SimulatedDay): Fact[] {
	const random = day.random("doors");
	const { size } = day.world;
	return STORES.filter(
		(_, at) => Math.floor((at + 1) * size) > Math.floor(at * size),
	).flatMap(({ code, weight }) =>
		DOOR_HOURS.map((hour) => ({
			id: `D${day.day}-${hour}-${code}`,
			hour_at: iso(day.at(hour)),
			store: code,
			channel: "store",
			...countedVisits(
				random,
				((AT_A_DOOR * weight * day.busy) / size) * (HOURS[hour] as number),
				[0.35, 0.6],
			),
		})),
	);
}

/** And in the shops without doors. */
export function clickFacts(day: SimulatedDay): Fact[] {
	const random = day.random("clicks");
	return ONLINE.flatMap(({ code, mean }) =>
		ONLINE_HOURS.map((hour) => ({
			id: `C${day.day}-${hour}-${code}`,
			hour_at: iso(day.at(hour)),
			channel: code,
			...countedVisits(
				random,
				mean * day.busy * (HOURS[hour] as number),
				[0.16, 0.24],
			),
		})),
	);
}
