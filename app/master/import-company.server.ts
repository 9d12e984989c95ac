import type { Db } from "../../db/client.ts";
import {
	readCompany,
	readWhatCountsByCompany,
	updateCompany,
} from "../../db/queries/company.server.ts";
import { recordAudit } from "../audit/record-audit.server.ts";
import {
	type ImportInput,
	type ImportReport,
	NOTHING_AFFECTED,
} from "./import-report.ts";
import { COMPANY_COLUMNS, planCompany } from "./plan-company.ts";
import { runImport } from "./run-import.server.ts";
import { decodeSheet } from "./sheet/decode-sheet.ts";
import { readSheet } from "./sheet/read-sheet.ts";
import { SheetError } from "./sheet/sheet-error.ts";

/** Takes a CSV file with the company's settings: a head and one line. */
export async function importCompany(
	db: Db,
	input: ImportInput,
	now: Date,
): Promise<ImportReport> {
	const rows = readSheet(decodeSheet(input.bytes), COMPANY_COLUMNS);
	return runImport(db, input, now, async (trx) => {
		const { changes, before, problems } = planCompany(
			rows,
			await readCompany(trx),
			await readWhatCountsByCompany(trx),
		);
		if (problems.length > 0) throw new SheetError(problems);
		const settings = Object.keys(changes);
		const changed = settings.length;
		if (changed > 0) {
			await updateCompany(trx, changes);
			await recordAudit(
				trx,
				{
					by: input.by,
					action: "company.changed",
					on: { type: "company", id: 1 },
					before,
					after: changes,
				},
				now,
			);
		}
		const unchanged = Object.keys(COMPANY_COLUMNS).length - changed;
		return {
			counts: [{ what: "settings", added: 0, changed, unchanged, left: 0 }],
			affected: { ...NOTHING_AFFECTED, settings },
		};
	});
}
