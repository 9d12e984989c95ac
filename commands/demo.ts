import path from "node:path";
import { parseArgs } from "node:util";
import { type Config, readConfig } from "../app/config.server.ts";
import { closeAppContext, createAppContext } from "../app/context.server.ts";
import {
	type DemoAccount,
	type DemoOptions,
	loadDemo,
} from "../demo/load-demo.ts";
import { addressOf } from "./processes/address-of.ts";
import { buildPages } from "./processes/build-pages.ts";
import { CommandError } from "./processes/command-error.ts";
import { freePort } from "./processes/free-port.ts";
import { openDatabase } from "./processes/open-database.ts";
import { runCommand } from "./processes/run-command.ts";
import { runCompany } from "./processes/run-company.ts";
import { step } from "./progress.mjs";

/** The connections of the loading itself, which may have been interrupted. */
const LOADING = ["nebula demo", "nebula listener"];

const USAGE = `npm run demo -- [--live] [--seed N]
--live keeps facts coming, a few a second. --seed makes another history (in an empty database; a whole number, 1 if absent).`;

function readArguments(): DemoOptions & { readonly live: boolean } {
	let values: { live?: boolean; seed?: string };
	try {
		({ values } = parseArgs({
			options: { live: { type: "boolean" }, seed: { type: "string" } },
		}));
	} catch (error) {
		throw new CommandError(`${(error as Error).message}\n${USAGE}`);
	}
	const { live = false, seed } = values;
	if (seed === undefined) return { live };
	if (!/^\d{1,9}$/.test(seed))
		throw new CommandError(`--seed is '${seed}'\n${USAGE}`);
	return { live, seed: Number(seed) };
}

const say = (text: string) => console.log(text);

async function loadCompany(
	config: Config,
	options: DemoOptions,
): Promise<{ signIn: readonly DemoAccount[] }> {
	const context = await createAppContext(config, { name: "nebula demo" });
	try {
		return await step("load the demo company", (tell) =>
			loadDemo(
				context,
				(text, share) => tell(`${text}, ${Math.floor(share * 100)} %`),
				options,
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
	const options = readArguments();
	const asked = { ...readConfig(), production: true };
	await told.during(buildPages(asked.root));
	const database = await openDatabase({ config: asked, told, say });
	const config = await choosePort({ ...asked, databaseUrl: database.url });
	let signIn: readonly DemoAccount[];
	try {
		({ signIn } = await told.during(loadCompany(config, options)));
	} catch (error) {
		await database.release({ force: false, ours: LOADING });
		throw error;
	}
	await runCompany({
		config,
		database,
		told,
		parts: options.live ? ["web", "jobs", "live"] : ["web", "jobs"],
		quiet: true,
		say,
		onReady: () => {
			const seconds = ((performance.now() - start) / 1000).toFixed(1);
			say(`
Ready in ${seconds} s. Nebula runs at ${addressOf(config)}
Sign in as:
${signIn.map(({ email, password, role }) => `  ${email}   password: ${password}   (${role})`).join("\n")}
${options.live ? "Facts keep coming, a few a second. " : ""}What the processes say is in ${path.join(config.dataDir, "logs")}. Ctrl-C stops everything.`);
		},
	});
});
