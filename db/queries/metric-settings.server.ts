import { sql } from "kysely";
import type { SourceState } from "../../app/metrics/freshness.ts";
import type { Db } from "../client.ts";

/** What of the company's settings the numbers depend on. */
export const readSettings = (db: Db) =>
	db
		.selectFrom("company")
		.select(["time_zone", "fiscal_year_start_month", "reporting_currency"])
		.executeTakeFirstOrThrow();

/** How far each source has come with each kind. */
export async function readSourceStates(db: Db): Promise<SourceState[]> {
	const { rows } = await sql<{
		source: string;
		kind: string;
		stated: Date | null;
		after: number | null;
		promise: number | null;
		latest: Date | null;
		retired: boolean;
		first: string | null;
	}>`
		select source.name as source, kind, complete_through as stated, latest_fact_at as latest, retired_at is not null as retired,
			(extract(epoch from complete_after) * 1000)::bigint as after, (extract(epoch from promise) / 60)::bigint as promise,
			(select min(first_day) from batch where batch.source_id = source_kind.source_id and batch.kind = source_kind.kind and undone_at is null)::text as first
		from source_kind join source on source.id = source_id order by kind, source.name`.execute(
		db,
	);
	return rows.map((row) => ({
		source: row.source,
		kind: row.kind,
		statedThrough: row.stated?.getTime() ?? null,
		completeAfter: row.after,
		promiseMinutes: row.promise,
		latestFactAt: row.latest?.getTime() ?? null,
		retired: row.retired,
		firstDay: row.first,
	}));
}
