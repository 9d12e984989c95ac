import { readConfig } from "../app/config.server.ts";
import { addressOf } from "./processes/address-of.ts";
import { buildPages } from "./processes/build-pages.ts";
import { openDatabase } from "./processes/open-database.ts";
import { runCommand } from "./processes/run-command.ts";
import { runCompany } from "./processes/run-company.ts";

/** Web and jobs, for production, on DATABASE_URL or the embedded database. */
await runCommand(async (told) => {
	const config = { ...readConfig(), production: true };
	await told.during(buildPages(config.root));
	const say = (text: string) => console.log(text);
	await runCompany({
		config,
		database: await openDatabase({ config, told, say }),
		told,
		parts: ["web", "jobs"],
		quiet: false,
		say,
		onReady: () => say(`Nebula runs at ${addressOf(config)}`),
	});
});
