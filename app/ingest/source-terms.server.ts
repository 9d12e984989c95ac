import type { Db } from "../../db/client.ts";
import {
	listSourceTerms,
	type SourceTermsRow,
} from "../../db/queries/source-terms.server.ts";
import type { SourceTerms } from "./source-terms.ts";

export const termsOf = (row: SourceTermsRow): SourceTerms => ({
	sourceKey: row.source_key,
	source: row.source,
	kind: row.kind,
	completeThrough: row.complete_through?.toISOString() ?? null,
	completeAfterMinutes: row.complete_after_minutes,
	promiseMinutes: row.promise_minutes,
	latestFactAt: row.latest_fact_at?.toISOString() ?? null,
	retiredAt: row.retired_at?.toISOString() ?? null,
});

/** Every source with every kind it ever sent. */
export const readSourceTerms = async (db: Db): Promise<SourceTerms[]> =>
	(await listSourceTerms(db)).map(termsOf);
