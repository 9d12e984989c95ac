import { sql } from "kysely";
import type { RateVersion } from "../../app/master/plan-rates.ts";
import type { Db, Trx } from "../client.ts";

export async function readNewestRates(db: Db): Promise<RateVersion[]> {
	const { rows } = await sql<RateVersion>`
		select distinct on (currency, valid_from) currency, valid_from, version, trim_scale(rate)::text as rate
		from exchange_rate
		order by currency, valid_from, version desc`.execute(db);
	return rows;
}

export async function insertRates(
	trx: Trx,
	rates: readonly (RateVersion & { note: string | null })[],
	now: Date,
): Promise<void> {
	await sql`
		insert into exchange_rate (currency, valid_from, version, rate, note, loaded_at)
		select currency, valid_from, version, rate, note, ${now}
		from jsonb_to_recordset(${JSON.stringify(rates)}::jsonb) as wanted
			(currency text, valid_from date, version integer, rate numeric, note text)`.execute(
		trx,
	);
}
