import { type Dated, datedBy, valueOn } from "../dated-values.ts";
import type { DatedRow } from "../plan-dated.ts";
import type { SheetProblem } from "../sheet/sheet-error.ts";
import type { Matched, PersonRef } from "./match-people.ts";

/** A chain of managers that comes back to where it began, on some day from `since` on; null where there is none. */
export function managerCycle(
	managers: ReadonlyMap<PersonRef, Dated<PersonRef | null>>,
	since: string,
): PersonRef[] | null {
	// A cycle begins on a day on which one of its people got their manager: only these need a look.
	for (const [start, { days }] of managers)
		for (const day of days) {
			if (day < since) continue;
			const chain = [start];
			let next = valueOn(managers.get(start), day) ?? null;
			while (next !== null && next !== start && !chain.includes(next)) {
				chain.push(next);
				next = valueOn(managers.get(next), day) ?? null;
			}
			if (next === start) return [...chain, start];
		}
	return null;
}

interface Manager extends DatedRow<PersonRef | null> {
	readonly ref: PersonRef;
}

/** Whether the file would make somebody their own manager's manager. */
export function cycleProblems(
	people: readonly {
		readonly id: PersonRef;
		readonly name: string;
		readonly managers: readonly DatedRow<PersonRef | null>[];
	}[],
	writes: readonly Manager[],
	rows: Matched["rows"],
): SheetProblem[] {
	const since = writes.map((one) => one.from).sort()[0];
	if (since === undefined) return [];
	const after = new Map<string, Manager>();
	for (const { id, managers } of people)
		for (const one of managers)
			after.set(`${id} ${one.from}`, { ref: id, ...one });
	for (const one of writes) after.set(`${one.ref} ${one.from}`, one);
	const sorted = [...after.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
	const cycle = managerCycle(
		datedBy(sorted, (one) => ({
			key: one.ref,
			day: one.from,
			value: one.value,
		})),
		since,
	);
	if (cycle === null) return [];
	const names = new Map(people.map((one) => [one.id, one.name]));
	for (const { ref, row } of rows) names.set(ref, row.name);
	const line = rows.find(({ ref }) => cycle.includes(ref))?.row.at ?? 1;
	return [
		{
			line,
			column: "manager",
			value: cycle.map((ref) => names.get(ref)).join(" → "),
			code: "manager-cycle",
			allowed: "managers up to somebody who has none",
		},
	];
}
