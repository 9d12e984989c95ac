import {
	DIMENSION_COLUMNS,
	factColumns,
} from "../../app/ingest/encode-fact.ts";
import type { Kind } from "../../app/metrics/kind.ts";

/**
 * The statements of the path from a batch to its deltas, made from a kind's declaration. They are plain text and not Kysely's,
 * because the tables' names and columns come from the declaration and COPY needs the connection itself.
 * Table and column names come from the code alone, values are always parameters.
 */
const quoted = (name: string) => `"${name}"`;

export const measureNames = (kind: Kind) =>
	Object.keys(kind.measures).map(quoted);
const dimensions = DIMENSION_COLUMNS.join(", ");

export const copyFacts = (kind: Kind, table: string): string =>
	`copy ${table} (${factColumns(kind).map(quoted).join(", ")}) from stdin`;

/**
 * Adds (sign 1) or takes away (sign -1) what some facts count for. `$1` is the commit number. One delta a fact: live facts of one commit
 * hardly ever share slot and scope, so grouping them first costs more (2.5 µs a fact) than it saves.
 */
export function appendDeltas(kind: Kind, from: string, sign: 1 | -1): string {
	const measures = measureNames(kind);
	return `insert into ${kind.table}_delta (commit_number, slot, day, ${dimensions}, n, ${measures.join(", ")})
		select $1, date_bin('5 minutes', occurred_at, timestamptz '2000-01-01 00:00Z'), day, ${dimensions}, ${sign}, ${measures.map((measure) => (sign === 1 ? measure : `-${measure}`)).join(", ")}
		from ${from}`;
}

export const markDirtyDays = (from: string): string =>
	`insert into dirty_day (kind, day, commit_number, pages) select distinct $1, day, $2::bigint, $3::boolean from ${from} on conflict do nothing`;

export const keyLock =
	"select pg_advisory_xact_lock(hashtextextended('ingest:' || $1, 0))";
export const nextCommit = "select nextval('commit_number') as number";

export const insertBatches = `insert into batch (id, kind, source_id, via, file_name, sent_by, token_id, person_id, idempotency_key, body_hash,
		received_at, accepted, duplicates, differing, superseded, rejected, first_day, last_day)
	select id, kind, source_id, via, file_name, sent_by, token_id, person_id, idempotency_key, decode(body_hash, 'base64'),
		received_at, accepted, duplicates, differing, superseded, rejected, first_day, last_day
	from json_to_recordset($1) as b(id bigint, kind text, source_id smallint, via text, file_name text, sent_by text, token_id bigint, person_id bigint,
		idempotency_key text, body_hash text, received_at timestamptz, accepted integer, duplicates integer, differing integer, superseded integer,
		rejected integer, first_day date, last_day date)`;

export const insertRejects = `insert into reject (batch_id, line, field, code, value, allowed, content)
	select batch_id, line, field, code, value, allowed, content
	from json_to_recordset($1) as r(batch_id bigint, line bigint, field text, code text, value text, allowed text, content text)
	on conflict do nothing`;

export const noteSource = `insert into source_kind as known (source_id, kind, complete_through, latest_fact_at, latest_commit_at)
	select source_id, kind, complete_through, latest_fact_at, now()
	from json_to_recordset($1) as s(source_id smallint, kind text, complete_through timestamptz, latest_fact_at timestamptz)
	on conflict (source_id, kind) do update set
		complete_through = greatest(known.complete_through, excluded.complete_through),
		latest_fact_at = greatest(known.latest_fact_at, excluded.latest_fact_at),
		latest_commit_at = excluded.latest_commit_at`;
