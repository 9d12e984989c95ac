import { readConfig } from "../app/config.server.ts";
import { reach } from "../db/local/reach.ts";
import { localUrl, stopDatabase } from "../db/local.ts";
import { usersOf } from "../db/watch-local.ts";
import { runCommand } from "./processes/run-command.ts";

/** Stops the embedded database that a killed process left behind. */
await runCommand(async () => {
	const { dataDir } = readConfig();
	const force = process.argv.includes("--force");
	const url = localUrl({ dataDir });
	const users =
		(await reach(url)) === "answers" && !force ? await usersOf(url) : null;
	if (users !== null) {
		console.error(
			`the database in ${dataDir} is in use by ${users}: stop these first, or give --force`,
		);
		process.exit(1);
	}
	const stopped = await stopDatabase({ dataDir, force });
	console.log(stopped ? "the database has stopped" : "no database was running");
});
