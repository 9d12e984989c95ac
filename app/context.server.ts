import type { Pool } from "pg";
import type { Db } from "../db/client.ts";
import type { Config } from "./config.server.ts";

/** The composition root: what a request may reach. Made once by server.ts, jobs/worker.ts or a command. */
export interface AppContext {
	readonly config: Config;
	readonly pool: Pool;
	readonly db: Db;
	readonly now: () => Date;
}
