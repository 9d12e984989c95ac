import type { Db } from "../../db/client.ts";
import { countOpenAlerts, mineOf } from "../../db/queries/alert-list.server.ts";

/** How many open alerts concern somebody; what may fire yet is not among them. */
export async function countMyAlerts(
	db: Db,
	personId: number,
	now: Date,
): Promise<number> {
	const { critical, warning, unknown } = await countOpenAlerts(
		db,
		await mineOf(db, personId, now),
	);
	return critical + warning + unknown;
}
