import type { Db, Trx } from "../../db/client.ts";
import { listAdmins, lockAdmins } from "../../db/queries/accounts.server.ts";
import {
	readOffices,
	readTeams,
} from "../../db/queries/group-imports.server.ts";
import { readCodes } from "../../db/queries/member-imports.server.ts";
import { readPeople } from "../../db/queries/people-imports.server.ts";
import { type Actor, recordAudit } from "../audit/record-audit.server.ts";
import { endSessions } from "../identity/end-sessions.server.ts";
import {
	type ImportInput,
	type ImportReport,
	NOTHING_AFFECTED,
} from "./import-report.ts";
import { PERSON_COLUMNS } from "./people/directory-sheets.ts";
import type { PersonRef } from "./people/match-people.ts";
import { type PeoplePlan, planPeople } from "./people/plan-people.ts";
import { writePeople } from "./people/write-people.server.ts";
import { runImport } from "./run-import.server.ts";
import { decodeSheet } from "./sheet/decode-sheet.ts";
import { readSheet } from "./sheet/read-sheet.ts";
import { SheetError } from "./sheet/sheet-error.ts";

/** What gives or takes power is in the audit trail person by person. */
async function audit(
	trx: Trx,
	{ writes, left }: PeoplePlan,
	{ by, idOf }: { by: Actor; idOf: (ref: PersonRef) => number },
	now: Date,
): Promise<void> {
	for (const { ref, before, fields, sets } of writes) {
		const on = { type: "person", id: idOf(ref) };
		if (sets.roles !== undefined)
			await recordAudit(
				trx,
				{
					by,
					action: "person.roles-changed",
					on,
					before: { roles: before?.roles ?? [] },
					after: { roles: sets.roles },
				},
				now,
			);
		if (left.includes(ref))
			await recordAudit(
				trx,
				{ by, action: "person.left", on, after: { left_on: fields.left_on } },
				now,
			);
	}
}

/**
 * Takes a CSV file of people. Whoever has left by it loses their sessions with the same commit.
 * People whom the file does not name stay, unless `complete` says that it holds the whole company.
 */
export async function importPeople(
	db: Db,
	input: ImportInput & { readonly complete: boolean },
	now: Date,
): Promise<ImportReport> {
	const rows = readSheet(decodeSheet(input.bytes), PERSON_COLUMNS);
	return runImport(db, input, now, async (trx, today) => {
		await lockAdmins(trx);
		const lines = await readCodes(trx, "line");
		const directory = {
			people: await readPeople(trx),
			teams: new Set((await readTeams(trx)).keys()),
			offices: new Set((await readOffices(trx)).keys()),
			lines: new Set(
				[...lines].flatMap(([code, known]) => (known ? [code] : [])),
			),
		};
		const { complete } = input;
		const plan = planPeople(rows, directory, { today, complete });
		if (plan.problems.length > 0) throw new SheetError(plan.problems);
		const [admin] = await listAdmins(trx, now);
		const idOf = await writePeople(trx, plan);
		if (admin !== undefined && (await listAdmins(trx, now)).length === 0)
			throw new SheetError([
				{
					line: 1,
					column: "the whole file",
					value: admin.name,
					code: "last-admin",
					allowed:
						"files that leave at least one admin: nobody could give anybody access afterwards",
				},
			]);
		await endSessions(trx, plan.left.map(idOf));
		await audit(trx, plan, { by: input.by, idOf }, now);
		return {
			counts: [{ what: "people", ...plan.counts }],
			affected: NOTHING_AFFECTED,
		};
	});
}
