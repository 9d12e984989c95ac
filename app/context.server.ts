import path from "node:path";
import type { Pool } from "pg";
import { createDb, createPool, type Db } from "../db/client.ts";
import { Listener } from "../db/listen.ts";
import { startDatabase } from "../db/local.ts";
import type { Config } from "./config.server.ts";
import { BatchWriter } from "./ingest/batch-writer.server.ts";
import { LiveHub } from "./live/live-hub.server.ts";
import { TOPICS } from "./live/topic.ts";
import {
	type LoadedMasterData,
	loadMasterData,
} from "./master/load-master-data.server.ts";
import { KeptReadings } from "./metrics/kept-readings.server.ts";
import {
	createSearchIndex,
	type SearchIndex,
} from "./search/search-index.server.ts";

/** The composition root: what a request may reach. Made once by server.ts, jobs/worker.ts or a command. */
export interface AppContext {
	readonly config: Config;
	readonly pool: Pool;
	readonly db: Db;
	readonly now: () => Date;
	/** Merges the process's requests into few commits. */
	readonly writer: BatchWriter;
	/** Master data in memory; another process's imports arrive by NOTIFY. */
	readonly master: LoadedMasterData;
	/** Finds people, metrics and members by their names; follows imports by NOTIFY too. */
	readonly search: SearchIndex;
	readonly listener: Listener;
	/** Figures that pages read this minute and that nothing has changed since. */
	readonly kept: KeptReadings;
	/** Tells open pages of figures that moved; idle until one opens. */
	readonly live: LiveHub;
	/** Where uploads wait that are too large for memory. */
	readonly spoolFolder: string;
}

/** What a loader or action gets: the process's context and what belongs to its one request. */
export interface RequestContext extends AppContext {
	/** Aborted when the reader has gone or the server stops; unlike request.signal it survives garbage collection. */
	readonly closed: AbortSignal;
	/** Bytes of the answer that the reader has not taken yet. */
	readonly backlog: () => number;
	/** Stands in the log's line and in the X-Request-Id header of the answer. */
	readonly requestId: string;
	/** Inline scripts without it are not run. */
	readonly nonce: string;
	/** The address of whoever asks, behind the proxies that the operator trusts. */
	readonly clientAddress: string;
}

/** Pages never wait for the figures of others. */
const LIVE_CONNECTIONS = 3;

export interface ContextOptions {
	/** Shown in pg_stat_activity. */
	readonly name: string;
	readonly connections?: number;
}

/** The database's address: the operator's own, or the embedded one, started if it does not run. */
export const databaseUrlOf = async (config: Config): Promise<string> =>
	config.databaseUrl ?? (await startDatabase({ dataDir: config.dataDir })).url;

export async function createAppContext(
	config: Config,
	{ name, connections }: ContextOptions,
): Promise<AppContext> {
	const url = await databaseUrlOf(config);
	const now = () => new Date();
	const pool = createPool(url, connections, name);
	const db = createDb(pool);
	const master = await loadMasterData(db);
	const listener = new Listener(url);
	const search = createSearchIndex(db, () => master.company.timeZone);
	const refresh = () => {
		search.forget();
		void master.refresh().catch(() => {});
	};
	listener.on("master", refresh);
	// What was said while the connection was away is made up for.
	listener.on("connected", refresh);
	const kept = new KeptReadings(listener);
	await listener.start(["master", "facts", ...TOPICS]);
	const livePool = createPool(url, LIVE_CONNECTIONS, `${name} live`);
	return {
		config,
		pool,
		db,
		live: new LiveHub({
			db: createDb(livePool),
			listener,
			now,
			onTrouble: (error) => console.error("live figures wait:", error),
			onStop: () => livePool.end(),
		}),
		writer: new BatchWriter(pool),
		master,
		search,
		listener,
		kept,
		spoolFolder: path.join(config.dataDir, "spool"),
		now,
	};
}

/** Gives everything back; the process may end after it. */
export async function closeAppContext(context: AppContext): Promise<void> {
	await context.live.stop();
	await context.listener.stop();
	await context.pool.end();
}
