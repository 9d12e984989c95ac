import type { Db } from "../../db/client.ts";
import {
	readPersonKeys,
	readTeams,
	type TeamFields,
	writeTeams,
} from "../../db/queries/group-imports.server.ts";
import {
	type ImportInput,
	type ImportReport,
	NOTHING_AFFECTED,
} from "./import-report.ts";
import { TEAM_COLUMNS } from "./people/directory-sheets.ts";
import { planGroups } from "./people/plan-groups.ts";
import { runImport } from "./run-import.server.ts";
import { decodeSheet } from "./sheet/decode-sheet.ts";
import { readSheet } from "./sheet/read-sheet.ts";
import { SheetError, type SheetProblem } from "./sheet/sheet-error.ts";

/** Takes a CSV file of teams. Leads have to be in the directory: import the teams, the people, then the teams again with their leads. */
export async function importTeams(
	db: Db,
	input: ImportInput,
	now: Date,
): Promise<ImportReport> {
	const rows = readSheet(decodeSheet(input.bytes), TEAM_COLUMNS);
	return runImport(db, input, now, async (trx) => {
		const people = await readPersonKeys(trx);
		const find = (key: string) =>
			people.get(key) ?? people.get(key.toLowerCase());
		const unknown = rows.flatMap(({ at, lead }): SheetProblem[] =>
			!lead || find(lead) !== undefined
				? []
				: [
						{
							line: at,
							column: "lead",
							value: lead,
							code: "unknown-lead",
							allowed:
								"the employee number or address of somebody in the directory, or nothing until the people are imported",
						},
					],
		);
		const said = rows.map(({ at, code, lead, ...row }) => ({
			at,
			code,
			said: {
				name_en: row.name_en,
				name_zh_hant: row.name_zh_hant,
				name_zh_hans: row.name_zh_hans,
				lead_id: lead ? (find(lead) ?? null) : lead === null ? null : undefined,
				retired_on: row.retired_on,
			},
		}));
		const plan = planGroups<TeamFields>(said, await readTeams(trx));
		const problems = [...unknown, ...plan.problems];
		if (problems.length > 0) throw new SheetError(problems);
		await writeTeams(trx, plan.writes);
		return {
			counts: [{ what: "teams", ...plan.counts, left: 0 }],
			affected: NOTHING_AFFECTED,
		};
	});
}
