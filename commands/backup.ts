import path from "node:path";
import { readConfig } from "../app/config.server.ts";
import { writeBackup } from "../db/backup/write-backup.server.ts";
import { createPool } from "../db/client.ts";
import { CommandError } from "./processes/command-error.ts";
import { runCommand } from "./processes/run-command.ts";
import { withDatabase } from "./processes/with-database.ts";
import { step } from "./progress.mjs";

/** The whole database in one file; web and jobs may go on. */
await runCommand(async (told) => {
	const [name] = process.argv.slice(2);
	if (!name) throw new CommandError("name the file: npm run backup -- FILE");
	const file = path.resolve(name);
	const save = async (tell: (detail: string) => void) =>
		withDatabase(readConfig(), async (url) => {
			const pool = createPool(url, 1, "nebula backup");
			try {
				const totals = await writeBackup({
					pool,
					file,
					now: new Date(),
					progress: tell,
				});
				tell(`${totals.tables} tables, ${totals.rows} rows`);
			} finally {
				await pool.end();
			}
		});
	await told.during(step(`back up to ${file}`, save));
});
