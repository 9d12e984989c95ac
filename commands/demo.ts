import path from "node:path";
import { type Config, readConfig } from "../app/config.server.ts";
import { closeAppContext, createAppContext } from "../app/context.server.ts";
import { type DemoAccount, loadDemo } from "../demo/load-demo.ts";
import { addressOf } from "./processes/address-of.ts";
import { buildPages } from "./processes/build-pages.ts";
import { freePort } from "./processes/free-port.ts";
import { openDatabase } from "./processes/open-database.ts";
import { runCommand } from "./processes/run-command.ts";
import { runCompany } from "./processes/run-company.ts";
import { step } from "./progress.mjs";

/** The connections of the loading itself, which may have been interrupted. */
const LOADING = ["nebula demo", "nebula listener"];

const say = (text: string) => console.log(text);

async function loadCompany(
	config: Config,
): Promise<{ signIn: readonly DemoAccount[] }> {
	const context = await createAppContext(config, { name: "nebula demo" });
	try {
		return await step("load the demo company", (tell) =>
			loadDemo(context, (text, share) =>
				tell(`${text}, ${Math.floor(share * 100)} %`),
			),
		);
	} finally {
		await closeAppContext(context);
	}
}

async function choosePort(asked: Config): Promise<Config> {
	const port = await freePort(asked.host, asked.port);
	if (port !== asked.port)
		say(`port ${asked.port} is taken; this one takes ${port}`);
	return { ...asked, port };
}

/** All of Nebula with a simulated company in it, on this machine alone. */
await runCommand(async (told) => {
	const start = performance.now();
	const asked = { ...readConfig(), production: true };
	await told.during(buildPages(asked.root));
	const database = await openDatabase({ config: asked, told, say });
	const config = await choosePort({ ...asked, databaseUrl: database.url });
	let signIn: readonly DemoAccount[];
	try {
		({ signIn } = await told.during(loadCompany(config)));
	} catch (error) {
		await database.release({ force: false, ours: LOADING });
		throw error;
	}
	await runCompany({
		config,
		database,
		told,
		parts: ["web", "jobs"],
		quiet: true,
		say,
		onReady: () => {
			const seconds = ((performance.now() - start) / 1000).toFixed(1);
			say(`
Ready in ${seconds} s. Nebula runs at ${addressOf(config)}
Sign in as:
${signIn.map(({ email, password, role }) => `  ${email}   password: ${password}   (${role})`).join("\n")}
What web and jobs say is in ${path.join(config.dataDir, "logs")}. Ctrl-C stops everything.`);
		},
	});
});
