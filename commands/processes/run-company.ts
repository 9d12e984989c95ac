import path from "node:path";
import { type Config, environmentWith } from "../../app/config.server.ts";
import { step } from "../progress.mjs";
import { type KeptChild, keepChild } from "./keep-child.ts";
import type { OpenDatabase } from "./open-database.ts";
import type { Told } from "./until-told.ts";

/** The processes there are, and their files. */
const PARTS = {
	web: "server.ts",
	jobs: "jobs/worker.ts",
	/** Of the simulated company alone: facts that go on happening. */
	live: "demo/live-worker.ts",
} as const;
const LISTED = new Intl.ListFormat("en", { type: "conjunction" });
export type Part = keyof typeof PARTS;

export interface CompanyOptions {
	readonly config: Config;
	readonly database: OpenDatabase;
	readonly told: Told;
	readonly parts: readonly Part[];
	/** Keeps the parts' output out of the terminal, in files under the data folder. */
	readonly quiet: boolean;
	readonly say: (text: string) => void;
	/** Called once every part is ready. */
	readonly onReady: () => void;
}

/** Starts the parts, keeps them alive, and ends them in order when told to: the parts first, the database last. */
export async function runCompany(options: CompanyOptions): Promise<void> {
	const { config, database, say, told } = options;
	const env = environmentWith({
		NODE_ENV: config.production ? "production" : "development",
		DATABASE_URL: database.url,
		DATA_DIR: config.dataDir,
		HOST: config.host,
		PORT: String(config.port),
	});
	const children: KeptChild[] = [];
	const stop = async (force: boolean) => {
		if (force) for (const child of children) child.kill();
		await Promise.all(children.map((child) => child.stop()));
		await database.release({ force });
	};
	try {
		await step(`start ${LISTED.format(options.parts)}`, async () => {
			for (const name of options.parts)
				children.push(
					keepChild({
						name,
						file: path.join(config.root, PARTS[name]),
						env,
						logFile: options.quiet
							? path.join(config.dataDir, "logs", `${name}.log`)
							: null,
						say,
					}),
				);
			await told.during(
				Promise.all(children.map(({ firstReady }) => firstReady)),
			);
		});
	} catch (error) {
		await stop(false);
		throw error;
	}
	options.onReady();
	await told.first;
	say("stopping; Ctrl-C again ends everything at once");
	await Promise.race([stop(false), told.again.then(() => stop(true))]);
}
