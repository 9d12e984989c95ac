import type { Pool } from "pg";
import {
	claimFold,
	dropFolded,
	type FoldPatience,
	foldDeltas,
	prepareFold,
} from "../../db/queries/fold.server.ts";
import { rawTransaction } from "../../db/raw-transaction.ts";
import type { Kind } from "../metrics/kind.ts";

const AT_ONCE: FoldPatience = { rows: 0, seconds: 0 };

/**
 * Adds what was committed since the last fold into the kind's rollup. Any number of processes may call it; one at a time does it.
 * Returns false where there was nothing to do or waiting was better.
 */
export async function foldRollups(
	pool: Pool,
	kind: Kind,
	timeZone: string,
	patience: FoldPatience = AT_ONCE,
): Promise<boolean> {
	if (kind.additivity !== "additive") return false;
	return rawTransaction(pool, async (client) => {
		await prepareFold(client);
		const span = await claimFold(client, kind, patience);
		if (span === null) return false;
		await foldDeltas(client, kind, span, timeZone);
		await dropFolded(client, kind);
		return true;
	});
}
