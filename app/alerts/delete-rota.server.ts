import type { Db } from "../../db/client.ts";
import {
	lockPolicies,
	lockRota,
	lockRoutes,
	writeRota,
} from "../../db/queries/alert-settings.server.ts";
import { type Actor, recordAudit } from "../audit/record-audit.server.ts";
import { AlertError } from "./alert-error.ts";
import type { Receiver } from "./route.ts";

/** Takes a rota out of force. Refused while a route or policy names it: an alert that went there would reach nobody. */
export async function deleteRota(
	db: Db,
	{ rotaId, by }: { readonly rotaId: number; readonly by: Actor },
	now: Date,
): Promise<void> {
	await db.transaction().execute(async (trx) => {
		const rota = await lockRota(trx, rotaId);
		if (!rota)
			throw new AlertError("unknown-rota", `there is no rota ${rotaId}`);
		const names = (receivers: readonly Receiver[]) =>
			receivers.some((one) => one.kind === "on-call" && one.rotaId === rotaId);
		const users = [
			...(await lockRoutes(trx))
				.filter(({ receivers }) => names(receivers))
				.map(({ id }) => `route ${id}`),
			...(await lockPolicies(trx))
				.filter(({ steps }) => steps.some(({ receivers }) => names(receivers)))
				.map(({ name }) => `policy '${name}'`),
		];
		if (users.length > 0)
			throw new AlertError(
				"in-use",
				`rota '${rota.name}' is named by ${users.join(", ")}: change these first`,
			);
		const { id, ...before } = rota;
		await writeRota(trx, id, { deletedAt: now });
		await recordAudit(
			trx,
			{
				by,
				action: "on-call-rota.deleted",
				on: { type: "on-call-rota", id },
				before,
			},
			now,
		);
	});
}
