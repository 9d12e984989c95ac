import type { Config } from "../../app/config.server.ts";
import { databaseUrlOf } from "../../app/context.server.ts";
import { stopDatabase } from "../../db/local.ts";
import { usersOf } from "../../db/watch-local.ts";

/** For a command that does one thing and ends: the embedded database is stopped after it, unless somebody else uses it. */
export async function withDatabase<T>(
	config: Config,
	work: (url: string) => Promise<T>,
): Promise<T> {
	const url = await databaseUrlOf(config);
	try {
		return await work(url);
	} finally {
		if (config.databaseUrl === null && (await usersOf(url)) === null)
			await stopDatabase({ dataDir: config.dataDir });
	}
}
