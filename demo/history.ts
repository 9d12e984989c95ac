import { addDays, addMonths, dayNumber } from "../app/metrics/day.ts";
import type { Fact } from "./fact.ts";
import { type Feed, knownAt } from "./feeds.ts";
import {
	DAYS,
	dayNumberAt,
	dayStart,
	HOUR,
	type SimulatedDay,
	type World,
} from "./simulated-day.ts";
import { SILENT_SOURCE } from "./stories.ts";

/** A stretch of the history: the facts that become known in it come as one batch. Instants, the end not counted. */
export interface Stretch {
	readonly from: number;
	readonly until: number;
}

/** The last days come as a batch a day, as from a company's own systems; what lies before by months. */
const DAILY = 13;

export const historyStart = ({ firstLoaded }: World): number =>
	dayStart(dayNumber(firstLoaded) + 1 - DAYS);

/** The first day of those that come one by one. */
const dailyFrom = ({ firstLoaded }: World): string =>
	addDays(firstLoaded, -DAILY);

function boundaries(world: World, until: number): number[] {
	const found: number[] = [];
	const daily = dailyFrom(world);
	const begins = addDays(world.firstLoaded, 1 - DAYS);
	for (
		let month = addMonths(`${begins.slice(0, 7)}-01`, 1);
		month < daily;
		month = addMonths(month, 1)
	)
		found.push(dayStart(dayNumber(month)));
	for (let day = dayNumber(daily); dayStart(day) < until; day++)
		found.push(dayStart(day));
	return found;
}

/** Up to when a source sends: one of them has stopped. */
export function sentUntil(
	{ source }: Feed,
	world: World,
	until: number,
): number {
	if (source !== SILENT_SOURCE.key) return until;
	const stopped =
		dayStart(dayNumber(world.firstLoaded) - SILENT_SOURCE.days) +
		SILENT_SOURCE.hour * HOUR;
	return Math.min(until, stopped);
}

/** What is still to come, from one instant to another, the months apart from the days. */
export function stretches(
	world: World,
	{ from, until }: Stretch,
): { readonly early: Stretch[]; readonly late: Stretch[] } {
	const inside = boundaries(world, until).filter(
		(at) => at > from && at < until,
	);
	const edges = [from, ...inside, until];
	const daily = dayStart(dayNumber(dailyFrom(world)));
	const all = edges
		.slice(1)
		.map((end, at): Stretch => ({ from: edges[at] as number, until: end }))
		.filter((one) => one.from < one.until);
	return {
		early: all.filter((one) => one.from < daily),
		late: all.filter((one) => one.from >= daily),
	};
}

/** The facts of a feed that become known in a stretch, day by day. */
export function* factsOf(
	{ kind, facts, lasts }: Feed,
	dayOf: (number: number) => SimulatedDay,
	{ from, until }: Stretch,
): Generator<Fact[]> {
	const first = dayNumberAt(from) - lasts;
	for (let number = first; number <= dayNumberAt(until - 1); number++)
		yield facts(dayOf(number)).filter((fact) => {
			const at = knownAt(fact, kind);
			return at >= from && at < until;
		});
}

/** The batch's idempotency key: it also says which history this is, and how far it has come. */
export const keyOf = (
	{ seed, size, firstLoaded }: World,
	{ from, until }: Stretch,
): string => ["aurora", seed, size, firstLoaded, from, until].join("/");

export function readKey(
	key: string,
): { readonly world: World; readonly until: number } | null {
	const [name, seed, size, firstLoaded, , until] = key.split("/");
	if (name !== "aurora" || firstLoaded === undefined) return null;
	return {
		world: { seed: Number(seed), size: Number(size), firstLoaded },
		until: Number(until),
	};
}
