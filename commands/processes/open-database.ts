import type { Config } from "../../app/config.server.ts";
import { createDb, createPool } from "../../db/client.ts";
import { migrate } from "../../db/migrate.ts";
import { type ReleaseOptions, watchDatabase } from "../../db/watch-local.ts";
import { step } from "../progress.mjs";
import type { Told } from "./until-told.ts";

export interface OpenDatabase {
	readonly url: string;
	/** Stops the embedded database if nobody else uses it; an operator's own is left alone. */
	release(options: ReleaseOptions): Promise<void>;
}

interface OpenOptions {
	readonly config: Config;
	readonly told: Told;
	readonly say: (text: string) => void;
}

/** The database that the configuration names, started if it is the embedded one, and brought up to date. */
export async function openDatabase({
	config,
	told,
	say,
}: OpenOptions): Promise<OpenDatabase> {
	const watched =
		config.databaseUrl === null
			? await step("start the database", () =>
					watchDatabase({ dataDir: config.dataDir, say }),
				)
			: null;
	const url = config.databaseUrl ?? watched?.url ?? "";
	const release = async (options: ReleaseOptions) => {
		const result = await watched?.release(options);
		if (result?.stillUsedBy)
			say(`the database goes on, because it is used by ${result.stillUsedBy}`);
	};
	try {
		const upToDate = step("bring the database up to date", async (tell) => {
			const pool = createPool(url, 1, "nebula migrate");
			try {
				const ran = await migrate(createDb(pool));
				tell(ran.length === 0 ? "nothing to do" : ran.join(", "));
			} finally {
				await pool.end();
			}
		});
		await told.during(upToDate);
	} catch (error) {
		await release({ force: false, ours: ["nebula migrate"] });
		throw error;
	}
	return { url, release };
}
