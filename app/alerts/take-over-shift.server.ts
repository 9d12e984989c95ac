import type { Db } from "../../db/client.ts";
import {
	insertSwap,
	lockRota,
} from "../../db/queries/alert-settings.server.ts";
import { type Actor, recordAudit } from "../audit/record-audit.server.ts";
import { AlertError } from "./alert-error.ts";
import { checkSwap, type SwapContent, type SwapProblem } from "./check-rota.ts";

/** Somebody of a rota is on call from one moment to another, whoever's turn it is. Refused with what is wrong. */
export async function takeOverShift(
	db: Db,
	{
		rotaId,
		swap,
		by,
	}: {
		readonly rotaId: number;
		readonly swap: SwapContent;
		readonly by: Actor & { readonly personId: number };
	},
	now: Date,
): Promise<
	{ readonly id: number } | { readonly problems: readonly SwapProblem[] }
> {
	return db.transaction().execute(async (trx) => {
		const rota = await lockRota(trx, rotaId);
		if (!rota)
			throw new AlertError("unknown-rota", `there is no rota ${rotaId}`);
		// Under the lock, as the rota may have changed since the page was made.
		const problems = checkSwap(rota, swap, now);
		if (problems.length > 0) return { problems };
		const id = await insertSwap(trx, {
			rotaId,
			...swap,
			at: now,
			by: by.personId,
		});
		await recordAudit(
			trx,
			{
				by,
				action: "on-call-rota.taken-over",
				on: { type: "on-call-rota", id: rotaId },
				after: {
					swap: id,
					personId: swap.personId,
					from: swap.from.toISOString(),
					until: swap.until.toISOString(),
					...(swap.comment === "" ? {} : { comment: swap.comment }),
				},
			},
			now,
		);
		return { id };
	});
}
