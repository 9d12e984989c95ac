import type { Pool, PoolClient } from "pg";
import {
	claimFold,
	dropFolded,
	type FoldPatience,
	type FoldSpan,
	foldDeltas,
	prepareFold,
} from "../../db/queries/fold.server.ts";
import { buildSlots, dropSlots } from "../../db/queries/slots.server.ts";
import { rawTransaction } from "../../db/raw-transaction.ts";
import type { Kind } from "../metrics/kind.ts";
import { slotsKeptSince } from "../metrics/slot.ts";

const AT_ONCE: FoldPatience = { rows: 0, seconds: 0 };

/** Moves on from where slots are kept, before the fold: what lies further back is then not written at all. */
async function moveSlots(
	client: PoolClient,
	kind: Kind,
	span: FoldSpan,
	now: Date,
): Promise<FoldSpan> {
	const { slotsSince } = span;
	if (slotsSince === null) return span;
	const since = slotsKeptSince(slotsSince.getTime(), now.getTime());
	if (since === slotsSince.getTime()) return span;
	const moved = new Date(since);
	await dropSlots(client, kind, moved);
	return { ...span, slotsSince: moved };
}

/**
 * Adds what was committed since the last fold into the kind's rollup. Any number of processes may call it; one at a time does it.
 * Returns false where there was nothing to do or waiting was better.
 */
export async function foldRollups(
	pool: Pool,
	kind: Kind,
	timeZone: string,
	patience: FoldPatience = AT_ONCE,
	now: Date = new Date(),
): Promise<boolean> {
	if (kind.additivity !== "additive") return false;
	return rawTransaction(pool, async (client) => {
		await prepareFold(client);
		const claimed = await claimFold(client, kind, patience);
		if (claimed === null) return false;
		const span = await moveSlots(client, kind, claimed, now);
		await foldDeltas(client, kind, span, timeZone);
		// After the fold, because a back-fill is written faster into an empty rollup.
		if (span.slotsSince === null)
			await buildSlots(
				client,
				kind,
				new Date(slotsKeptSince(null, now.getTime())),
				timeZone,
			);
		await dropFolded(client, kind);
		return true;
	});
}
