import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { BatchWriter } from "../../app/ingest/batch-writer.server.ts";
import { foldRollups } from "../../app/ingest/fold-rollups.server.ts";
import type { IngestContext } from "../../app/ingest/ingest-batch.server.ts";
import {
	type FileImported,
	importFile,
} from "../../app/ingest/mapping/import-file.server.ts";
import { readMapping } from "../../app/ingest/mapping/read-mapping.ts";
import { importCompany } from "../../app/master/import-company.server.ts";
import { loadMasterData } from "../../app/master/load-master-data.server.ts";
import { KINDS } from "../../app/metrics/kinds/all.ts";
import { observe } from "../../app/metrics/observe.server.ts";
import type { Observed } from "../../app/metrics/observe-types.ts";
import { parsePeriod } from "../../app/metrics/period.ts";
import { syncDefinitions } from "../../app/metrics/sync-definitions.server.ts";
import type { TestDatabase } from "../test-database.ts";

/** Beside the checkout; never copied into it. */
export const DATA = path.resolve("../shared/data");

export const dataFile = (name: string): string => path.join(DATA, name);

const json = (file: string) => JSON.parse(fs.readFileSync(file, "utf8"));

export const expected = () => json(dataFile("expected.json"));

const by = { personId: null, name: "test" };

/** The metrics' own company in a database of its own, on the day after its data ends. */
export interface DataCompany {
	bring(
		mapping: string,
		file: string,
		change?: Readonly<Record<string, unknown>>,
	): Promise<FileImported>;
	ask(
		metric: string,
		period: string,
		grain?: "month" | "quarter",
	): Promise<Observed>;
}

export async function openCompany(
	{ db, pool }: TestDatabase,
	settings: { timeZone: string; currency: string; now: Date },
): Promise<DataCompany> {
	const { timeZone, currency, now } = settings;
	const sheet = `time_zone,reporting_currency\n${timeZone},${currency}\n`;
	await importCompany(
		db,
		{ bytes: new TextEncoder().encode(sheet), by, dryRun: false },
		now,
	);
	await syncDefinitions(db, now);
	const context: IngestContext = {
		db,
		writer: new BatchWriter(pool),
		master: await loadMasterData(db),
		spoolFolder: path.join(os.tmpdir(), "nebula-real-data"),
		now: () => now,
	};
	return {
		async bring(mapping, file, change = {}) {
			const imported = await importFile(context, {
				file: dataFile(file),
				fileName: file,
				mapping: readMapping({
					...json(path.resolve(`tests/real-data/mappings/${mapping}.json`)),
					...change,
				}),
				by,
				completeThrough: now.getTime(),
			});
			for (const kind of KINDS) while (await foldRollups(pool, kind, timeZone));
			return imported;
		},
		async ask(metric, period, grain) {
			const { observed } = await observe(
				{ db },
				{ metrics: [metric], period: parsePeriod(period), grain, now },
			);
			return observed[0] as Observed;
		},
	};
}
