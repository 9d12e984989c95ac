import type { Db } from "../../db/client.ts";
import { deleteOldMessages } from "../../db/queries/outbox.server.ts";

const DAY = 86_400_000;
/** So long one can look up who was told what. */
const KEPT = 180 * DAY;

/** Lets go what was told, and read, long ago. */
export const sweepMessages = (db: Db, now: Date): Promise<number> =>
	db
		.transaction()
		.execute((trx) => deleteOldMessages(trx, new Date(now.getTime() - KEPT)));
