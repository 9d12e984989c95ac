import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { createDb, createPool } from "./client.ts";
import { startDatabase, stopDatabase } from "./local.ts";
import { otherClients } from "./queries/connections.server.ts";

export interface WatchOptions {
	readonly dataDir: string;
	/** Short texts for the operator: it is gone, it is back. */
	readonly say: (text: string) => void;
}

export interface ReleaseOptions {
	readonly force: boolean;
	/** Names of connections that end with us and count for nothing. */
	readonly ours?: readonly string[];
}

export interface WatchedDatabase {
	readonly url: string;
	/** Stops the server, unless other processes use it: then says who. */
	release(options: ReleaseOptions): Promise<{ stillUsedBy: string | null }>;
}

const SECOND = 1000;

/** Who uses the embedded database now, in words; null when nobody does. */
export async function usersOf(
	url: string,
	ours: readonly string[] = [],
): Promise<string | null> {
	const pool = createPool(url, 1, "nebula users");
	try {
		const all = await otherClients(createDb(pool));
		const clients = all.filter(({ name }) => !ours.includes(name));
		if (clients.length === 0) return null;
		return clients.map(({ name, count }) => `${name} (${count})`).join(", ");
	} finally {
		await pool.end();
	}
}

/** Starts the embedded database and holds one connection to it: by that it is in use, and its death is noticed at once. */
export async function watchDatabase({
	dataDir,
	say,
}: WatchOptions): Promise<WatchedDatabase> {
	const { url } = await startDatabase({ dataDir });
	let released = false;
	let client: pg.Client;

	const hold = async () => {
		const holder = new pg.Client({
			connectionString: url,
			application_name: "nebula",
			keepAlive: true,
		});
		holder.on("error", () => {});
		await holder.connect();
		holder.once("end", () => void restart());
		client = holder;
	};
	const restart = async () => {
		for (
			let delay = SECOND / 4;
			!released;
			delay = Math.min(5 * SECOND, delay * 2)
		)
			try {
				say("the database went away; starting it again");
				await startDatabase({ dataDir });
				await hold();
				say("the database runs again");
				return;
			} catch (error) {
				say(error instanceof Error ? error.message : String(error));
				await pause(delay);
			}
	};
	await hold();
	return {
		url,
		async release({ force, ours }) {
			released = true;
			await client.end().catch(() => {});
			const users = force ? null : await usersOf(url, ours).catch(() => null);
			if (users === null) await stopDatabase({ dataDir, force });
			return { stillUsedBy: users };
		},
	};
}
