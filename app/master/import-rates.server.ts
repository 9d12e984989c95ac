import type { Db } from "../../db/client.ts";
import { readCompany } from "../../db/queries/company.server.ts";
import {
	insertRates,
	readNewestRates,
} from "../../db/queries/rate-imports.server.ts";
import {
	type ImportInput,
	type ImportReport,
	NOTHING_AFFECTED,
} from "./import-report.ts";
import { planRates, RATE_COLUMNS } from "./plan-rates.ts";
import { runImport } from "./run-import.server.ts";
import { decodeSheet } from "./sheet/decode-sheet.ts";
import { readSheet } from "./sheet/read-sheet.ts";
import { SheetError } from "./sheet/sheet-error.ts";

/** Takes a CSV file of exchange rates; a correction is a new version of its day. */
export async function importRates(
	db: Db,
	input: ImportInput,
	now: Date,
): Promise<ImportReport> {
	const rows = readSheet(decodeSheet(input.bytes), RATE_COLUMNS);
	return runImport(db, input, now, async (trx) => {
		const { reporting_currency } = await readCompany(trx);
		const plan = planRates(
			rows,
			await readNewestRates(trx),
			reporting_currency,
		);
		if (plan.problems.length > 0) throw new SheetError(plan.problems);
		await insertRates(trx, plan.writes, now);
		return {
			counts: [{ what: "rates", ...plan.counts, left: 0 }],
			affected: { ...NOTHING_AFFECTED, rates: plan.affected },
		};
	});
}
