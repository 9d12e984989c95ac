import type { Db } from "../../db/client.ts";
import { revokeTokenRow } from "../../db/queries/tokens.server.ts";
import { type Actor, recordAudit } from "../audit/record-audit.server.ts";
import { IdentityError } from "./identity-error.ts";

/** Ends a token for good; one that was revoked before stays as it was. */
export async function revokeToken(
	db: Db,
	{ tokenId, by }: { tokenId: number; by: Actor },
	now: Date,
): Promise<{ changed: boolean }> {
	return db.transaction().execute(async (trx) => {
		const revoked = await revokeTokenRow(trx, tokenId, by.name, now);
		if (revoked === null)
			throw new IdentityError(
				"unknown-token",
				`token: '${tokenId}' does not exist; a number that was shown when a token was made is allowed`,
			);
		if (revoked.changed)
			await recordAudit(
				trx,
				{
					by,
					action: "token.revoked",
					on: { type: "token", id: tokenId },
					before: { name: revoked.name },
				},
				now,
			);
		return { changed: revoked.changed };
	});
}
