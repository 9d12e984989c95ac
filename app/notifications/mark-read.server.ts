import type { Db } from "../../db/client.ts";
import { markRead as markRows } from "../../db/queries/inbox.server.ts";
import { announceInbox } from "../../db/queries/messages.server.ts";

/** One message of a person's own, or all that were on the page; what came after it stays unread. Answers with how many were unread. */
export async function markRead(
	db: Db,
	personId: number,
	what: { readonly key: string } | { readonly until: Date },
	now: Date,
): Promise<number> {
	return db.transaction().execute(async (trx) => {
		const count = await markRows(trx, personId, what, now);
		if (count > 0) await announceInbox(trx, [personId]);
		return count;
	});
}
