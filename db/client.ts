import { Kysely, PostgresDialect, type Transaction } from "kysely";
import pg from "pg";
import type { AlertTables } from "./tables/alerts.ts";
import type { BoardTables } from "./tables/boards.ts";
import type { HomeTables } from "./tables/home.ts";
import type { IdentityTables } from "./tables/identity.ts";
import type { IngestTables } from "./tables/ingest.ts";
import type { JobTables } from "./tables/jobs.ts";
import type { MasterTables } from "./tables/master.ts";
import type { MetricTables } from "./tables/metrics.ts";
import type { NotificationTables } from "./tables/notifications.ts";
import type { ScorecardTables } from "./tables/scorecards.ts";

export type Database = MasterTables &
	IdentityTables &
	IngestTables &
	MetricTables &
	JobTables &
	HomeTables &
	BoardTables &
	AlertTables &
	NotificationTables &
	ScorecardTables;

/** May be a pool or a transaction: for reads, and for single statements. */
export type Db = Kysely<Database>;
/** Inside a transaction that the caller opened. */
export type Trx = Transaction<Database>;

// What the driver would give as text or as local midnight. Sums are numeric in SQL; whoever needs more than 2^53 selects them as text.
const { builtins } = pg.types;
pg.types.setTypeParser(builtins.INT8, Number);
pg.types.setTypeParser(builtins.NUMERIC, Number);
pg.types.setTypeParser(builtins.DATE, (day) => day);

/** The name is what pg_stat_activity shows. */
export function createPool(url: string, max = 10, name = "nebula"): pg.Pool {
	const pool = new pg.Pool({
		connectionString: url,
		max,
		application_name: name,
	});
	// A connection that breaks while idle is replaced at the next query, which reports its own error.
	pool.on("error", () => {});
	// One that breaks in somebody's hands fails that query; without a listener here Node would end the process.
	pool.on("connect", (client) => client.on("error", () => {}));
	return pool;
}

export const createDb = (pool: pg.Pool): Db =>
	new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
