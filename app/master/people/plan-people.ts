import { type DatedRow, planDated } from "../plan-dated.ts";
import type { SheetProblem } from "../sheet/sheet-error.ts";
import type { PersonRow } from "./directory-sheets.ts";
import { cycleProblems } from "./manager-cycle.ts";
import { matchPeople, type PersonRef } from "./match-people.ts";
import {
	FIELDS,
	fieldsAfter,
	NOBODY,
	type PersonFields,
	type PersonSets,
	setsAfter,
} from "./person-fields.ts";
import { type DirectoryCodes, unknownIn } from "./unknown-in-line.ts";

export interface PersonBefore extends PersonFields, PersonSets {
	readonly id: number;
	readonly teams: readonly DatedRow<string | null>[];
	readonly offices: readonly DatedRow<string | null>[];
	readonly managers: readonly DatedRow<PersonRef | null>[];
}

export interface DirectoryBefore extends DirectoryCodes {
	readonly people: readonly PersonBefore[];
}

type DatedWrite<Value> = DatedRow<Value> & { readonly ref: PersonRef };

export interface PersonWrite {
	readonly ref: PersonRef;
	readonly before: PersonBefore | null;
	readonly fields: PersonFields;
	/** Only what changes. */
	readonly sets: Partial<PersonSets>;
}

export interface PeoplePlan {
	readonly writes: readonly PersonWrite[];
	readonly teams: readonly DatedWrite<string | null>[];
	readonly offices: readonly DatedWrite<string | null>[];
	readonly managers: readonly DatedWrite<PersonRef | null>[];
	/** Who has no access from now on and had it before. */
	readonly left: readonly PersonRef[];
	readonly counts: {
		added: number;
		changed: number;
		unchanged: number;
		left: number;
	};
	readonly problems: readonly SheetProblem[];
}

/** What a file of people changes, decided before anything is written. With `complete`, whoever it does not name has left. */
export function planPeople(
	rows: readonly PersonRow[],
	directory: DirectoryBefore,
	{ today, complete }: { today: string; complete: boolean },
): PeoplePlan {
	const known = new Map(directory.people.map((one) => [one.id, one]));
	const matched = matchPeople(rows, directory.people);
	const plan = {
		writes: [] as PersonWrite[],
		teams: [] as DatedWrite<string | null>[],
		offices: [] as DatedWrite<string | null>[],
		managers: [] as DatedWrite<PersonRef | null>[],
		left: [] as PersonRef[],
		counts: { added: 0, changed: 0, unchanged: 0, left: 0 },
		problems: [...matched.problems],
	};
	const isGone = (person: PersonFields) =>
		person.left_on !== null && person.left_on <= today;
	const write = (one: PersonWrite, moves: number) => {
		const { before, fields, sets } = one;
		const same =
			before !== null &&
			moves === 0 &&
			Object.keys(sets).length === 0 &&
			FIELDS.every((field) => fields[field] === before[field]);
		if (same) {
			plan.counts.unchanged++;
			return;
		}
		plan.writes.push(one);
		const leaves = isGone(fields) && !(before !== null && isGone(before));
		if (leaves) plan.left.push(one.ref);
		if (before === null) plan.counts.added++;
		else if (leaves) plan.counts.left++;
		else plan.counts.changed++;
	};
	for (const { row, ref } of matched.rows) {
		plan.problems.push(...unknownIn(row, ref, directory, matched.find));
		const before = known.get(ref) ?? null;
		const from = row.valid_from ?? undefined;
		const move = <Value>(
			existing: readonly DatedRow<Value | null>[] | undefined,
			value: Value | null | undefined,
		) =>
			value === undefined
				? []
				: planDated<Value | null>(existing ?? [], [{ from, value }], today, {
						none: null,
						// Who has been here for a while may have been elsewhere before.
						...(before !== null && { since: today }),
					}).map((one) => ({ ref, ...one }));
		const found = row.manager === null ? null : matched.find(row.manager ?? "");
		const teams = move(before?.teams, row.team);
		const offices = move(before?.offices, row.office);
		const managers = move<PersonRef>(
			before?.managers,
			found === ref ? undefined : found,
		);
		plan.teams.push(...teams);
		plan.offices.push(...offices);
		plan.managers.push(...managers);
		const fields = fieldsAfter(row, before ?? NOBODY);
		const sets = setsAfter(row, before ?? NOBODY);
		write(
			{ ref, before, fields, sets },
			teams.length + offices.length + managers.length,
		);
	}
	plan.problems.push(
		...cycleProblems(directory.people, plan.managers, matched.rows),
	);
	if (complete) {
		const named = new Set(matched.rows.map(({ ref }) => ref));
		for (const person of directory.people)
			if (!named.has(person.id) && !isGone(person))
				write(
					{
						ref: person.id,
						before: person,
						fields: {
							...fieldsAfter({ at: 0 } as PersonRow, person),
							left_on: today,
						},
						sets: {},
					},
					0,
				);
	}
	return plan;
}
