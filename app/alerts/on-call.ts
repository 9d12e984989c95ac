import { addDays, type Day, dayNumber } from "../metrics/day.ts";
import { timeOfDay, wallClock, weekdayOf } from "./wall-clock.ts";

const DAY = 86_400_000;

/** People who take turns, a week each, handing over at a local time. */
export interface Rota {
	readonly id: number;
	readonly name: string;
	readonly timeZone: string;
	/** 1 Monday … 7 Sunday. */
	readonly handoverWeekday: number;
	/** `HH:MM`. */
	readonly handoverTime: string;
	/** Ids in their order; somebody named twice takes two turns. */
	readonly people: readonly number[];
	/** The first one begins on this day at the handover time; where that is no handover day, the first shift is the shorter one up to it. */
	readonly startsOn: Day;
	/** Whose rota it is, for whoever reads of it; it decides nothing. */
	readonly teamId?: number | null;
}

/** Somebody takes over for a while. */
export interface Swap {
	readonly id: number;
	readonly rotaId: number;
	readonly personId: number;
	readonly from: Date;
	/** Not counted. */
	readonly until: Date;
}

export interface Shift {
	readonly personId: number;
	readonly from: Date;
	readonly until: Date;
	readonly swapped: boolean;
	/** What put them there; null in the regular turn. */
	readonly swapId: number | null;
}

interface Turn {
	readonly personId: number;
	readonly from: number;
	readonly until: number;
}

/** The regular turns by their number; null before the first and where nobody is in the rota. */
function turnsOf(rota: Rota) {
	const { people, startsOn, handoverWeekday } = rota;
	const clock = wallClock(rota.timeZone);
	const time = timeOfDay(rota.handoverTime) ?? 0;
	const at = (day: Day) => clock.instantOf(dayNumber(day) * DAY + time);
	const untilHandover =
		(handoverWeekday - weekdayOf(dayNumber(startsOn) * DAY) + 7) % 7;
	/** The second turn begins on the first handover day after the start. */
	const second = addDays(startsOn, untilHandover === 0 ? 7 : untilHandover);
	const beginOf = (turn: number) =>
		at(turn === 0 ? startsOn : addDays(second, 7 * (turn - 1)));
	const turn = (number: number): Turn | null => {
		const personId = people[number % people.length];
		return number < 0 || personId === undefined
			? null
			: { personId, from: beginOf(number), until: beginOf(number + 1) };
	};
	const numberAt = (instant: number): number => {
		const weeks = Math.floor((instant - beginOf(1)) / (7 * DAY)) + 1;
		// A week is an hour longer or shorter where the clocks change.
		let number = Math.max(0, weeks - 1);
		while (beginOf(number + 1) <= instant) number++;
		return instant < beginOf(0) ? -1 : number;
	};
	return { turn, numberAt, begin: beginOf(0) };
}

/** The swap that was arranged last goes before the earlier ones. */
function swapAt(
	rota: Rota,
	swaps: readonly Swap[],
	instant: number,
): Swap | null {
	let latest: Swap | null = null;
	for (const swap of swaps)
		if (
			swap.rotaId === rota.id &&
			swap.from.getTime() <= instant &&
			instant < swap.until.getTime() &&
			(latest === null || swap.id > latest.id)
		)
			latest = swap;
	return latest;
}

export function onCallAt(
	rota: Rota,
	swaps: readonly Swap[],
	now: Date,
): number | null {
	const instant = now.getTime();
	const swap = swapAt(rota, swaps, instant);
	if (swap) return swap.personId;
	const { turn, numberAt } = turnsOf(rota);
	return turn(numberAt(instant))?.personId ?? null;
}

/** Who is on call from one instant to another, cut to them, in order; a turn that a swap interrupts is there before and after it. */
export function shifts(
	rota: Rota,
	swaps: readonly Swap[],
	from: Date,
	until: Date,
): Shift[] {
	const start = from.getTime();
	const end = until.getTime();
	const { turn, numberAt, begin } = turnsOf(rota);
	const edges = new Set([start]);
	const add = (instant: number) => {
		if (instant > start && instant < end) edges.add(instant);
	};
	for (const swap of swaps) {
		if (swap.rotaId !== rota.id) continue;
		add(swap.from.getTime());
		add(swap.until.getTime());
	}
	add(begin);
	for (
		let current = turn(Math.max(0, numberAt(start)));
		current && current.until < end;
		current = turn(numberAt(current.until))
	)
		add(current.until);
	const found: (Shift & { readonly of: string })[] = [];
	const ordered = [...edges].sort((a, b) => a - b);
	for (const [i, edge] of ordered.entries()) {
		const next = ordered[i + 1] ?? end;
		if (next <= edge) continue;
		const swap = swapAt(rota, swaps, edge);
		const number = numberAt(edge);
		const personId = swap?.personId ?? turn(number)?.personId;
		if (personId === undefined) continue;
		const of = swap ? `swap ${swap.id}` : `turn ${number}`;
		const last = found.at(-1);
		const isSame = last?.of === of && last.until.getTime() === edge;
		found.push({
			personId,
			from: isSame ? last.from : new Date(edge),
			until: new Date(next),
			swapped: swap !== null,
			swapId: swap?.id ?? null,
			of,
		});
		if (isSame) found.splice(-2, 1);
	}
	return found.map(({ of: _, ...shift }) => shift);
}
