import type { SheetProblem } from "../sheet/sheet-error.ts";
import type { PersonRow } from "./directory-sheets.ts";

/** Whoever is in the directory, or a line of the file that makes somebody new: those have negative numbers. */
export type PersonRef = number;

export interface PersonKeys {
	readonly id: number;
	readonly email: string | null;
	readonly employee_number: string | null;
	readonly name: string;
}

export interface Matched {
	/** Each line of the file and who it is about. */
	readonly rows: readonly {
		readonly ref: PersonRef;
		readonly row: PersonRow;
	}[];
	/** Whom an employee number or an address will mean when the file has been taken. */
	readonly find: (key: string) => PersonRef | undefined;
	readonly problems: readonly SheetProblem[];
}

/**
 * By employee number first. An address finds a person only if no other line claims them by their number,
 * so that an address given to somebody new never takes over the account of whoever had it before.
 */
export function matchPeople(
	rows: readonly PersonRow[],
	existing: readonly PersonKeys[],
): Matched {
	const problems: SheetProblem[] = [];
	const bad = (
		row: PersonRow,
		column: string,
		value: string,
		code: string,
		allowed: string,
	) => problems.push({ line: row.at, column, value, code, allowed });
	const byNumber = new Map<string, PersonRef>();
	const byEmail = new Map<string, PersonRef>();
	const keys = new Map<PersonRef, PersonKeys>();
	for (const person of existing) {
		keys.set(person.id, person);
		if (person.employee_number !== null)
			byNumber.set(person.employee_number, person.id);
		if (person.email !== null) byEmail.set(person.email, person.id);
	}
	const claimed = new Map<PersonRef, number>();
	const found = new Map<PersonRow, PersonRef>();
	const claim = (row: PersonRow, ref: PersonRef) => {
		const line = claimed.get(ref);
		if (line !== undefined)
			bad(
				row,
				"employee_number",
				row.employee_number ?? row.email ?? "",
				"repeated",
				`each person once; line ${line} is about the same one`,
			);
		else claimed.set(ref, row.at);
		found.set(row, ref);
	};
	for (const row of rows) {
		const ref = row.employee_number
			? byNumber.get(row.employee_number)
			: undefined;
		if (ref !== undefined) claim(row, ref);
	}
	for (const row of rows) {
		if (found.has(row)) continue;
		const ref = row.email ? byEmail.get(row.email) : undefined;
		const number = ref === undefined ? null : keys.get(ref)?.employee_number;
		if (!row.email && !row.employee_number)
			bad(
				row,
				"employee_number",
				"",
				"empty",
				"an employee number, an address, or both",
			);
		const same = !number || !row.employee_number;
		if (ref !== undefined && same && !claimed.has(ref)) claim(row, ref);
		else claim(row, -1 - found.size);
	}
	// Who has which number and address afterwards.
	const numbers = new Map<string, PersonRef>();
	const emails = new Map<string, PersonRef>();
	const lineOf = new Map([...found].map(([row, ref]) => [ref, row]));
	for (const ref of new Set([...keys.keys(), ...lineOf.keys()])) {
		const row = lineOf.get(ref);
		const before = keys.get(ref);
		const take = (
			taken: Map<string, PersonRef>,
			column: "email" | "employee_number",
		) => {
			const value = row?.[column] || before?.[column];
			if (!value) return;
			const other = taken.get(value);
			taken.set(value, ref);
			const at = row ?? (other === undefined ? undefined : lineOf.get(other));
			if (other === undefined || at === undefined || other === ref) return;
			const owner =
				keys.get(at === row ? other : ref)?.name ??
				lineOf.get(other)?.name ??
				"";
			bad(
				at,
				column,
				value,
				"belongs-to-another",
				`one that nobody else has; this is ${owner}'s`,
			);
		};
		take(numbers, "employee_number");
		take(emails, "email");
	}
	return {
		rows: [...found].map(([row, ref]) => ({ row, ref })),
		find: (key) => numbers.get(key) ?? emails.get(key.toLowerCase()),
		problems,
	};
}
