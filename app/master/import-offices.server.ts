import type { Db } from "../../db/client.ts";
import {
	type OfficeFields,
	readOffices,
	writeOffices,
} from "../../db/queries/group-imports.server.ts";
import {
	type ImportInput,
	type ImportReport,
	NOTHING_AFFECTED,
} from "./import-report.ts";
import { OFFICE_COLUMNS } from "./people/directory-sheets.ts";
import { planGroups } from "./people/plan-groups.ts";
import { runImport } from "./run-import.server.ts";
import { decodeSheet } from "./sheet/decode-sheet.ts";
import { readSheet } from "./sheet/read-sheet.ts";
import { SheetError } from "./sheet/sheet-error.ts";

/** Takes a CSV file of offices. */
export async function importOffices(
	db: Db,
	input: ImportInput,
	now: Date,
): Promise<ImportReport> {
	const rows = readSheet(decodeSheet(input.bytes), OFFICE_COLUMNS);
	return runImport(db, input, now, async (trx) => {
		const said = rows.map(({ at, code, ...row }) => ({
			at,
			code,
			said: {
				name_en: row.name_en,
				name_zh_hant: row.name_zh_hant,
				name_zh_hans: row.name_zh_hans,
				time_zone: row.time_zone,
				retired_on: row.retired_on,
			},
		}));
		const plan = planGroups<OfficeFields>(said, await readOffices(trx));
		if (plan.problems.length > 0) throw new SheetError(plan.problems);
		await writeOffices(trx, plan.writes);
		return {
			counts: [{ what: "offices", ...plan.counts, left: 0 }],
			affected: NOTHING_AFFECTED,
		};
	});
}
