import type { Trx } from "../../db/client.ts";
import { deleteSessionsOf } from "../../db/queries/sessions.server.ts";
import { hashSecret } from "./hash-secret.server.ts";

/** Ends all sessions of these people, in the transaction that makes them leave or changes their password; one may be kept. */
export const endSessions = (
	trx: Trx,
	personIds: readonly number[],
	keep?: string,
): Promise<number> =>
	deleteSessionsOf(
		trx,
		personIds,
		keep === undefined ? null : hashSecret(keep),
	);
