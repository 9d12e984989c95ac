import fs from "node:fs";
import os from "node:os";
import { readConfig } from "../../app/config.server.ts";
import {
	type ImportInput,
	type ImportReport,
	reportLines,
} from "../../app/master/import-report.ts";
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
			for (const line of reportLines(await told.during(taken))) say(line);
		} finally {
			await pool.end();
			await database.release({ force: false, ours: [name] });
		}
	});
}
