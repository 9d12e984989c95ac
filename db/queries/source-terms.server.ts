import { sql } from "kysely";
import type { Db, Trx } from "../client.ts";

export interface SourceTermsRow {
	source_id: number;
	source_key: string;
	source: string;
	kind: string;
	complete_through: Date | null;
	complete_after_minutes: number | null;
	promise_minutes: number | null;
	latest_fact_at: Date | null;
	retired_at: Date | null;
}

const minutes = (column: string) =>
	sql`(extract(epoch from ${sql.ref(column)}) / 60)::integer`;

const columns = sql`source.id as source_id, source.key as source_key, source.name as source, kind, complete_through,
	${minutes("complete_after")} as complete_after_minutes, ${minutes("promise")} as promise_minutes,
	latest_fact_at, retired_at`;

export async function listSourceTerms(db: Db): Promise<SourceTermsRow[]> {
	const { rows } = await sql<SourceTermsRow>`
		select ${columns} from source_kind join source on source.id = source_id
		order by source.name, kind`.execute(db);
	return rows;
}

/** What a source says of a kind, kept for the writer until the transaction is over; undefined where it never sent it. */
export async function lockSourceTerms(
	trx: Trx,
	sourceKey: string,
	kind: string,
): Promise<SourceTermsRow | undefined> {
	const { rows } = await sql<SourceTermsRow>`
		select ${columns} from source_kind join source on source.id = source_id
		where source.key = ${sourceKey} and kind = ${kind} for update of source_kind`.execute(
		trx,
	);
	return rows[0];
}

export async function writeSourceTerms(
	trx: Trx,
	row: Pick<
		SourceTermsRow,
		| "source_id"
		| "kind"
		| "complete_through"
		| "complete_after_minutes"
		| "promise_minutes"
		| "retired_at"
	>,
): Promise<void> {
	await sql`
		update source_kind set complete_through = ${row.complete_through},
			complete_after = make_interval(mins => ${row.complete_after_minutes}::integer),
			promise = make_interval(mins => ${row.promise_minutes}::integer),
			retired_at = ${row.retired_at}
		where source_id = ${row.source_id} and kind = ${row.kind}`.execute(trx);
}
