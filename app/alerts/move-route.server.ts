import type { Db } from "../../db/client.ts";
import {
	lockRoutes,
	writeRoute,
} from "../../db/queries/alert-settings.server.ts";
import { type Actor, recordAudit } from "../audit/record-audit.server.ts";
import { AlertError } from "./alert-error.ts";

/** Puts a route at a place of the order, 1 the first; beyond the end is the end. */
export async function moveRoute(
	db: Db,
	{
		routeId,
		place,
		by,
	}: { readonly routeId: number; readonly place: number; readonly by: Actor },
	now: Date,
): Promise<void> {
	await db.transaction().execute(async (trx) => {
		const routes = await lockRoutes(trx);
		const from = routes.findIndex(({ id }) => id === routeId);
		if (from < 0)
			throw new AlertError("unknown-route", `there is no route ${routeId}`);
		const to = Math.min(Math.max(place, 1), routes.length) - 1;
		if (to === from) return;
		const ordered = routes.toSpliced(from, 1);
		ordered.splice(to, 0, ...routes.slice(from, from + 1));
		for (const [index, { id, position }] of ordered.entries())
			if (position !== index + 1)
				await writeRoute(trx, id, { position: index + 1 });
		await recordAudit(
			trx,
			{
				by,
				action: "alert-route.moved",
				on: { type: "alert-route", id: routeId },
				before: { place: from + 1 },
				after: { place: to + 1 },
			},
			now,
		);
	});
}
