import type { Db } from "../../db/client.ts";
import {
	insertRoute,
	lockRoutes,
} from "../../db/queries/alert-settings.server.ts";
import { type Actor, recordAudit } from "../audit/record-audit.server.ts";
import type { RouteContent } from "./check-route.ts";

/** A route at the end of the order, checked before; answers with its number. */
export async function createRoute(
	db: Db,
	{ content, by }: { readonly content: RouteContent; readonly by: Actor },
	now: Date,
): Promise<number> {
	return db.transaction().execute(async (trx) => {
		const position = ((await lockRoutes(trx)).at(-1)?.position ?? 0) + 1;
		const id = await insertRoute(trx, { position, content });
		await recordAudit(
			trx,
			{
				by,
				action: "alert-route.created",
				on: { type: "alert-route", id },
				after: { position, ...content },
			},
			now,
		);
		return id;
	});
}
