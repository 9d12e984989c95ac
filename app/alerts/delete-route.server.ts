import type { Db } from "../../db/client.ts";
import {
	lockRoutes,
	writeRoute,
} from "../../db/queries/alert-settings.server.ts";
import { type Actor, recordAudit } from "../audit/record-audit.server.ts";
import { AlertError } from "./alert-error.ts";

/** Takes a route out of the order; what it matched is asked of the next. */
export async function deleteRoute(
	db: Db,
	{ routeId, by }: { readonly routeId: number; readonly by: Actor },
	now: Date,
): Promise<void> {
	await db.transaction().execute(async (trx) => {
		const route = (await lockRoutes(trx)).find(({ id }) => id === routeId);
		if (!route)
			throw new AlertError("unknown-route", `there is no route ${routeId}`);
		const { id, ...before } = route;
		await writeRoute(trx, id, { deletedAt: now });
		await recordAudit(
			trx,
			{
				by,
				action: "alert-route.deleted",
				on: { type: "alert-route", id },
				before,
			},
			now,
		);
	});
}
