import type { Db, Trx } from "../../db/client.ts";
import {
	lockMasterData,
	notifyMasterData,
	readTimeZone,
} from "../../db/queries/master-imports.server.ts";
import { recordAudit } from "../audit/record-audit.server.ts";
import { businessDay } from "../metrics/business-day.ts";
import {
	type Affected,
	type Counts,
	changesIn,
	type ImportInput,
	type ImportReport,
} from "./import-report.ts";

export interface ImportOutcome {
	readonly counts: readonly Counts[];
	readonly affected: Affected;
}

/** One import at a time, all or nothing; other processes hear of it with the commit. */
export async function runImport(
	db: Db,
	{ by, dryRun }: Pick<ImportInput, "by" | "dryRun">,
	now: Date,
	work: (trx: Trx, today: string) => Promise<ImportOutcome>,
): Promise<ImportReport> {
	const trx = await db.startTransaction().execute();
	try {
		await lockMasterData(trx);
		const today = businessDay(await readTimeZone(trx))(now.getTime());
		const { counts, affected } = await work(trx, today);
		if (changesIn(counts) > 0) {
			await recordAudit(
				trx,
				{
					by,
					action: "master.imported",
					on: { type: "master", id: counts[0]?.what ?? "nothing" },
					after: { counts },
				},
				now,
			);
			await notifyMasterData(trx);
		}
		await (dryRun ? trx.rollback() : trx.commit()).execute();
		return { dryRun, counts, affected };
	} catch (error) {
		if (!trx.isCommitted && !trx.isRolledBack) await trx.rollback().execute();
		throw error;
	}
}
