import { addDays, type Day, daysBetween } from "../../metrics/day.ts";

/** Days from one to another, both counted. */
export interface DayRun {
	readonly from: Day;
	readonly to: Day;
}

/** Joins days, and gaps of up to so many days between them, into runs that one scan can read. */
export function dayRuns(days: Iterable<Day>, gap = 0): DayRun[] {
	const runs: DayRun[] = [];
	for (const day of [...new Set(days)].sort()) {
		const last = runs.at(-1);
		if (last && daysBetween(last.to, day) <= gap + 1)
			runs[runs.length - 1] = { from: last.from, to: day };
		else runs.push({ from: day, to: day });
	}
	return runs;
}

/** The days on which a stock count of one of these days may still hold: carried forward, but not beyond today. */
export function daysHeld(
	days: Iterable<Day>,
	carryDays: number,
	today: Day,
): Day[] {
	const held = new Set<Day>();
	for (const day of days)
		for (let ahead = 0; ahead < carryDays; ahead++) {
			const next = addDays(day, ahead);
			if (next > today) break;
			held.add(next);
		}
	return [...held].sort();
}
