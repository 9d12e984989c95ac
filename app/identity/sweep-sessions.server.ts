import type { Db } from "../../db/client.ts";
import { sweepSessions as sweep } from "../../db/queries/sessions.server.ts";

/** Deletes what has run out: once a day is often enough. */
export const sweepSessions = (db: Db, now: Date): Promise<void> =>
	sweep(db, now);
