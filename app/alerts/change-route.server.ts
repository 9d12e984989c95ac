import type { Db } from "../../db/client.ts";
import {
	lockRoutes,
	writeRoute,
} from "../../db/queries/alert-settings.server.ts";
import { type Actor, recordAudit } from "../audit/record-audit.server.ts";
import { AlertError } from "./alert-error.ts";
import type { RouteContent } from "./check-route.ts";

/** What a route matches and whom it names, checked before; its place stays. */
export async function changeRoute(
	db: Db,
	{
		routeId,
		content,
		by,
	}: {
		readonly routeId: number;
		readonly content: RouteContent;
		readonly by: Actor;
	},
	now: Date,
): Promise<void> {
	await db.transaction().execute(async (trx) => {
		const route = (await lockRoutes(trx)).find(({ id }) => id === routeId);
		if (!route)
			throw new AlertError("unknown-route", `there is no route ${routeId}`);
		const { id, position: _, ...before } = route;
		await writeRoute(trx, id, { content });
		await recordAudit(
			trx,
			{
				by,
				action: "alert-route.changed",
				on: { type: "alert-route", id },
				before,
				after: { ...content },
			},
			now,
		);
	});
}
