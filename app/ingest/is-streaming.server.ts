import type { Pool } from "pg";
import { tailIsLongerThan } from "../../db/queries/fold.server.ts";
import { rawTransaction } from "../../db/raw-transaction.ts";
import type { Kind } from "../metrics/kind.ts";

const MANY = 50_000;

/** True while facts of a kind stream in by the ten thousands a second: what can wait should. */
export const isStreaming = (pool: Pool, kind: Kind): Promise<boolean> =>
	rawTransaction(pool, (client) => tailIsLongerThan(client, kind, MANY));
