import type { PoolClient } from "pg";
import { DIMENSION_NAMES } from "../../app/metrics/dimension.ts";
import type { Kind } from "../../app/metrics/kind.ts";
import { levelOf } from "../../app/metrics/level.ts";
import { measureNames } from "./fact-statements.server.ts";
import { spreadTail } from "./fold.server.ts";

const LEVELS = `between ${levelOf("slot", [])} and ${levelOf("slot", []) + 99}`;

const keepFrom = (client: PoolClient, kind: Kind, since: Date) =>
	client.query("update fold_state set slots_since = $2 where kind = $1", [
		kind.key,
		since,
	]);

/** Forgets the slots before an instant, in the transaction of the fold that keeps none of them any more. */
export async function dropSlots(
	client: PoolClient,
	kind: Kind,
	since: Date,
): Promise<void> {
	await client.query(
		`delete from ${kind.table}_rollup where level ${LEVELS} and bucket < $1`,
		[since],
	);
	await keepFrom(client, kind, since);
}

/**
 * Slots where none were kept: from the facts since an instant, less what waits for the next fold, which will add it. Both are read in
 * one statement, so that a commit in between is either in both or in neither.
 */
export async function buildSlots(
	client: PoolClient,
	kind: Kind,
	since: Date,
	timeZone: string,
): Promise<void> {
	const { table } = kind;
	const measures = measureNames(kind);
	const columns = measures.join(", ");
	const ids = DIMENSION_NAMES.map((name) => `${name}_id`).join(", ");
	await client.query(
		`with tail as materialized (
			select date_bin('5 minutes', occurred_at, timestamptz '2000-01-01 00:00Z') as slot, day, ${ids}, 1 as n, ${columns}
			from ${table} where occurred_at >= $2::timestamptz
			union all
			select slot, day, ${ids}, -n, ${measures.map((name) => `-${name}`).join(", ")}
			from ${table}_delta where commit_number > (select folded_through from fold_state where kind = $3) and slot >= $2::timestamptz
		), ${spreadTail(kind)}
		insert into ${table}_rollup (level, a, b, bucket, n, ${columns})
		select level, a, b, bucket, n, ${columns} from slots where n <> 0`,
		[timeZone, since, kind.key],
	);
	await keepFrom(client, kind, since);
}
