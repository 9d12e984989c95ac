import type { Db } from "../../db/client.ts";
import {
	lockEndpoint,
	setEndpointEnabled,
} from "../../db/queries/endpoints.server.ts";
import { type Actor, recordAudit } from "../audit/record-audit.server.ts";

/** On or off; what waits for one that is off is let go. Null where there is no such endpoint. */
export async function switchEndpoint(
	db: Db,
	{
		id,
		enabled,
		by,
	}: { readonly id: number; readonly enabled: boolean; readonly by: Actor },
	now: Date,
): Promise<{ readonly name: string } | null> {
	return db.transaction().execute(async (trx) => {
		const endpoint = await lockEndpoint(trx, id);
		if (!endpoint) return null;
		const { name } = endpoint;
		if (endpoint.enabled === enabled) return { name };
		await setEndpointEnabled(trx, id, enabled);
		await recordAudit(
			trx,
			{
				by,
				action: enabled ? "endpoint.enabled" : "endpoint.disabled",
				on: { type: "endpoint", id },
				before: { enabled: endpoint.enabled },
				after: { enabled, name },
			},
			now,
		);
		return { name };
	});
}
