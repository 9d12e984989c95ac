import { readConfig } from "../app/config.server.ts";
import { openDatabase } from "./processes/open-database.ts";
import { runCommand } from "./processes/run-command.ts";
import { runCompany } from "./processes/run-company.ts";

/** Jobs alone: for a second machine, or beside a web process that runs elsewhere. Any number of them share the work. */
await runCommand(async (told) => {
	const config = { ...readConfig(), production: true };
	const say = (text: string) => console.log(text);
	await runCompany({
		config,
		database: await openDatabase({ config, told, say }),
		told,
		parts: ["jobs"],
		quiet: false,
		say,
		onReady: () => say("the jobs run"),
	});
});
