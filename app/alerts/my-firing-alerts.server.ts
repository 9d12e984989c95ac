import type { Db } from "../../db/client.ts";
import {
	type AlertRow,
	listAlerts,
	mineOf,
} from "../../db/queries/alert-list.server.ts";

/** The gravest alerts that fire and concern somebody. */
export async function myFiringAlerts(
	db: Db,
	{
		personId,
		limit,
		now,
	}: { readonly personId: number; readonly limit: number; readonly now: Date },
): Promise<AlertRow[]> {
	return listAlerts(
		db,
		{
			mine: await mineOf(db, personId, now),
			over: false,
			state: "firing",
			level: null,
			metric: null,
			teamId: null,
		},
		{ after: null, limit },
	);
}
