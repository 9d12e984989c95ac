import path from "node:path";
import { parseArgs } from "node:util";
import { readConfig } from "../app/config.server.ts";
import { restoreBackup } from "../db/backup/restore-backup.server.ts";
import { createDb, createPool } from "../db/client.ts";
import { otherClients } from "../db/queries/connections.server.ts";
import { CommandError } from "./processes/command-error.ts";
import { runCommand } from "./processes/run-command.ts";
import { withDatabase } from "./processes/with-database.ts";
import { step } from "./progress.mjs";

async function refuseWhileUsed(pool: ReturnType<typeof createPool>) {
	const users = (await otherClients(createDb(pool))).filter(({ here }) => here);
	if (users.length > 0)
		throw new CommandError(
			`the database is in use by ${users.map(({ name }) => name).join(", ")}: stop them first`,
		);
}

/** Puts a backup in the place of the database. Web and jobs have to be stopped: they would go on with what they remember. */
await runCommand(async (told) => {
	const { values, positionals } = parseArgs({
		options: { replace: { type: "boolean", default: false } },
		allowPositionals: true,
	});
	const [name] = positionals;
	if (!name)
		throw new CommandError(
			"name the file: npm run restore -- FILE, and --replace to throw away what the database holds",
		);
	const file = path.resolve(name);
	const load = async (tell: (detail: string) => void) =>
		withDatabase(readConfig(), async (url) => {
			const pool = createPool(url, 1, "nebula restore");
			try {
				await refuseWhileUsed(pool);
				const totals = await restoreBackup({
					pool,
					file,
					replace: values.replace,
					progress: tell,
				});
				tell(`${totals.tables} tables, ${totals.rows} rows`);
			} finally {
				await pool.end();
			}
		});
	await told.during(step(`restore from ${file}`, load));
});
