import type { Db } from "../../db/client.ts";
import { countUnread } from "../../db/queries/inbox.server.ts";

/** What the badge in the rail says. */
export const readUnreadCount = (db: Db, personId: number): Promise<number> =>
	countUnread(db, personId);
