import { listed, type SheetProblem } from "../sheet/sheet-error.ts";
import type { PersonRow } from "./directory-sheets.ts";
import type { Matched, PersonRef } from "./match-people.ts";

/** Codes that a line may name. */
export interface DirectoryCodes {
	readonly teams: ReadonlySet<string>;
	readonly offices: ReadonlySet<string>;
	readonly lines: ReadonlySet<string>;
}

/** What a line names that is nowhere to be found. */
export function unknownIn(
	row: PersonRow,
	ref: PersonRef,
	{ teams, offices, lines }: DirectoryCodes,
	find: Matched["find"],
): SheetProblem[] {
	const problems: SheetProblem[] = [];
	const look = (column: string, value: string, codes: ReadonlySet<string>) => {
		if (!codes.has(value))
			problems.push({
				line: row.at,
				column,
				value,
				code: `unknown-${column}`,
				allowed: listed([...codes].sort(), "none yet: import them first"),
			});
	};
	if (row.team) look("team", row.team, teams);
	if (row.office) look("office", row.office, offices);
	for (const line of row.lines ?? []) look("lines", line, lines);
	if (row.manager) {
		const manager = find(row.manager);
		if (manager === undefined || manager === ref)
			problems.push({
				line: row.at,
				column: "manager",
				value: row.manager,
				code: manager === ref ? "own-manager" : "unknown-manager",
				allowed:
					"the employee number or address of somebody else in the directory or in this file",
			});
	}
	return problems;
}
