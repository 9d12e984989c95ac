import { readConfig } from "../app/config.server.ts";
import { addressOf } from "./processes/address-of.ts";
import { freePort } from "./processes/free-port.ts";
import { openDatabase } from "./processes/open-database.ts";
import { runCommand } from "./processes/run-command.ts";
import { runCompany } from "./processes/run-company.ts";

/** Web and jobs for whoever changes the code: pages follow the sources at once. */
await runCommand(async (told) => {
	const asked = { ...readConfig(), production: false };
	const config = { ...asked, port: await freePort(asked.host, asked.port) };
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
