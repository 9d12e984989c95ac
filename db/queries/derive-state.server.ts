import { sql } from "kysely";
import type { Trx } from "../client.ts";

/** What derived figures depend on besides facts. */
export interface DeriveSettings {
	readonly fiscalYearStartMonth: number;
	readonly stockCarryDays: number;
	readonly timeZone: string;
	/** Null before the first run. */
	readonly throughDay: string | null;
}

/** One worker at a time derives a kind's figures; false where another is at it. Held until the transaction ends. */
export async function claimDerive(trx: Trx, kind: string): Promise<boolean> {
	const { rows } = await sql<{
		got: boolean;
	}>`select pg_try_advisory_xact_lock(hashtextextended('derive:' || ${kind}, 0)) as got`.execute(
		trx,
	);
	// Sorts and hash tables of a pass are few and large.
	await sql`set local work_mem = '128MB'`.execute(trx);
	return rows[0]?.got === true;
}

/**
 * The newest days of a kind that have to be computed anew. The rows leave in the transaction that computes, and only those seen now:
 * what a batch marks meanwhile stays for the next pass.
 */
export async function takeDirtyDays(
	trx: Trx,
	kind: string,
	most: number,
): Promise<{ days: string[]; pages: boolean }> {
	const { rows } = await sql<{ day: string; pages: boolean }>`
		delete from dirty_day where kind = ${kind} and day in (
			select day from dirty_day where kind = ${kind} group by day order by day desc limit ${most})
		returning day, pages`.execute(trx);
	return {
		days: [...new Set(rows.map(({ day }) => day))].sort(),
		pages: rows.some(({ pages }) => pages),
	};
}

/** The company's settings of today, and those with which the kind's figures were computed: null before the first run. */
export async function readSettings(
	trx: Trx,
	kind: string,
): Promise<{ company: DeriveSettings; used: DeriveSettings | null }> {
	const { rows } = await sql<DeriveSettings>`
		select fiscal_year_start_month as "fiscalYearStartMonth", stock_carry_days as "stockCarryDays", time_zone as "timeZone", null as "throughDay"
		from company
		union all
		select fiscal_year_start_month, stock_carry_days, time_zone, through_day::text
		from derived_state where kind = ${kind} and time_zone is not null`.execute(
		trx,
	);
	const [company, used = null] = rows;
	return { company: company as DeriveSettings, used };
}

export async function noteSettings(
	trx: Trx,
	kind: string,
	settings: DeriveSettings,
): Promise<void> {
	await sql`
		update derived_state set fiscal_year_start_month = ${settings.fiscalYearStartMonth}, stock_carry_days = ${settings.stockCarryDays},
			time_zone = ${settings.timeZone}, through_day = ${settings.throughDay}
		where kind = ${kind}`.execute(trx);
}

/** Heard by whoever shows figures of the kind, when the transaction commits. */
export async function announceKind(
	trx: Trx,
	kind: string,
	pages: boolean,
): Promise<void> {
	await trx.insertInto("alert_touch").values({ kind, pages }).execute();
	await sql`select pg_notify('facts', ${JSON.stringify({ kind })})`.execute(
		trx,
	);
}
