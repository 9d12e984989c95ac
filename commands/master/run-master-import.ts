import fs from "node:fs";
import os from "node:os";
import type { Pool } from "pg";
import { readConfig } from "../../app/config.server.ts";
import { restateFacts } from "../../app/ingest/restate-facts.server.ts";
import {
	type ImportInput,
	type ImportReport,
	reportLines,
} from "../../app/master/import-report.ts";
import { loadMasterData } from "../../app/master/load-master-data.server.ts";
import { businessDay } from "../../app/metrics/business-day.ts";
import { createDb, createPool, type Db } from "../../db/client.ts";
import { CommandError } from "../processes/command-error.ts";
import { openDatabase } from "../processes/open-database.ts";
import { runCommand } from "../processes/run-command.ts";
import {
	type ImportArguments,
	readImportArguments,
} from "./read-import-arguments.ts";

type Import = (
	db: Db,
	input: ImportInput & Pick<ImportArguments, "complete">,
	now: Date,
) => Promise<ImportReport>;

/** Facts of past days that the change concerns are counted anew right away. */
async function restate(
	pool: Pool,
	{ affected }: ImportReport,
	say: (text: string) => void,
): Promise<void> {
	const { members, rates } = affected;
	if (members.length === 0 && rates.length === 0) return;
	const master = await loadMasterData(createDb(pool));
	const today = businessDay(master.company.timeZone)(Date.now());
	const changed = await restateFacts(pool, master, { members, rates }, today);
	say(`facts counted anew: ${changed.toLocaleString("en")}`);
}

function readFile(name: string): Buffer {
	try {
		return fs.readFileSync(name);
	} catch {
		throw new CommandError(
			`'${name}' can't be read: the path of a CSV file is allowed`,
		);
	}
}

/** From the arguments to the summary: opens the database, takes the file, says what it changed. */
export async function runMasterImport(
	options: { what: string; mayBeComplete?: boolean },
	take: Import,
): Promise<void> {
	const { what, mayBeComplete = false } = options;
	await runCommand(async (told) => {
		const { file, dryRun, complete } = readImportArguments(
			process.argv.slice(2),
			{ what, mayBeComplete },
		);
		const bytes = readFile(file);
		const by = {
			personId: null,
			name: `${os.userInfo().username} (import:${what})`,
		};
		const name = `nebula import:${what}`;
		const say = (text: string) => console.log(text);
		const database = await openDatabase({ config: readConfig(), told, say });
		const pool = createPool(database.url, 2, name);
		try {
			const input = { bytes, by, dryRun, complete };
			const taken = take(createDb(pool), input, new Date());
			const report = await told.during(taken);
			for (const line of reportLines(report)) say(line);
			if (!report.dryRun) await told.during(restate(pool, report, say));
		} finally {
			await pool.end();
			await database.release({ force: false, ours: [name] });
		}
	});
}
