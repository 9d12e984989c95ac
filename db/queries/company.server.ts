import { sql } from "kysely";
import type { CompanySettings } from "../../app/master/plan-company.ts";
import type { Db, Trx } from "../client.ts";

export const readCompany = (db: Db): Promise<CompanySettings> =>
	db
		.selectFrom("company")
		.select([
			"name",
			"time_zone",
			"reporting_currency",
			"fiscal_year_start_month",
			"stock_carry_days",
		])
		.executeTakeFirstOrThrow();

export async function updateCompany(
	trx: Trx,
	changes: Partial<CompanySettings>,
): Promise<void> {
	await trx.updateTable("company").set(changes).execute();
}

/** What makes the time zone and the reporting currency final. */
export async function readWhatCountsByCompany(
	db: Db,
): Promise<{ hasFacts: boolean; hasRates: boolean }> {
	const { rows } = await sql<{ hasFacts: boolean; hasRates: boolean }>`
		select exists (select from batch) as "hasFacts", exists (select from exchange_rate) as "hasRates"`.execute(
		db,
	);
	return rows[0] ?? { hasFacts: false, hasRates: false };
}
