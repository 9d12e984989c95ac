import { sql } from "kysely";
import { DIMENSION_COLUMNS } from "../../app/ingest/encode-fact.ts";
import { stockCounts } from "../../app/metrics/kinds/stock-counts.ts";
import { dimensionsOf, levelOf } from "../../app/metrics/level.ts";
import type { Trx } from "../client.ts";

const LEVELS = [
	levelOf("day", []),
	...stockCounts.levels.singles.map((name) => levelOf("day", [name])),
	...stockCounts.levels.pairs.map((pair) => levelOf("day", pair)),
];

export interface StockRun {
	readonly from: string;
	readonly to: string;
	readonly carryDays: number;
	readonly timeZone: string;
}

/**
 * Computes the stock figures of a run of days anew: for each place and product the latest count of the day, or the latest before it that still holds,
 * added over places and products. A place is a store, or the region where no store is named. Returns how many rows changed.
 */
export async function deriveStockRun(
	trx: Trx,
	{ from, to, carryDays, timeZone }: StockRun,
): Promise<number> {
	await sql`drop table if exists stock_held, stock_fresh`.execute(trx);
	await sql`
		create temp table stock_held on commit drop as
		with counted as (
			select distinct on (store_id, place, product_id, day) *
			from (select *, case when store_id = 0 then region_id else 0 end as place from stock_count
				where day between ${sql.lit(from)}::date - ${sql.lit(carryDays - 1)} and ${sql.lit(to)}::date
					and occurred_at >= (${sql.lit(from)}::date - ${sql.lit(carryDays)})::timestamp at time zone 'UTC'
					and occurred_at < (${sql.lit(to)}::date + 2)::timestamp at time zone 'UTC') as c
			order by store_id, place, product_id, day, occurred_at desc, batch_id desc, source_id, external_id desc
		), lasting as (
			select *, lead(day) over (partition by store_id, place, product_id order by day) as next from counted
		)
		select held::date as day, line_id, product_id, region_id, store_id, quantity, value, stock_out
		from lasting, generate_series(greatest(day, ${sql.lit(from)}::date),
			least(day + ${sql.lit(carryDays - 1)}, next - 1, ${sql.lit(to)}::date), interval '1 day') as held`.execute(
		trx,
	);
	await sql`create temp table stock_fresh (level smallint, a integer, b integer, bucket timestamptz,
		n bigint, quantity bigint, value bigint, stock_out bigint) on commit drop`.execute(
		trx,
	);
	for (const level of LEVELS) {
		const [a = "-1", b = "-1"] = dimensionsOf(level).map((name) =>
			DIMENSION_COLUMNS.find((column) => column === `${name}_id`),
		);
		await sql`
			insert into stock_fresh
			select ${sql.lit(level)}, ${sql.raw(a)}, ${sql.raw(b)}, day::timestamp at time zone ${sql.lit(timeZone)},
				count(*), sum(quantity), sum(value), sum(stock_out)
			from stock_held group by day, 2, 3`.execute(trx);
	}
	await sql`analyze stock_fresh`.execute(trx);
	return mergeFresh(trx, { from, to, timeZone });
}

const FIGURES = ["n", "quantity", "value", "stock_out"] as const;
const MONTH_MINUS_DAY = levelOf("month", []) - levelOf("day", []);
const each = (text: (figure: string) => string) =>
	sql.raw(FIGURES.map(text).join(", "));

/** Writes what differs, and nothing else; a month's figures move by as much as those of its days. */
async function mergeFresh(
	trx: Trx,
	{ from, to, timeZone }: Omit<StockRun, "carryDays">,
): Promise<number> {
	await sql`drop table if exists stock_change`.execute(trx);
	await sql`
		create temp table stock_change on commit drop as
		select level, a, b, bucket, ${each((name) => `coalesce(f.${name}, 0) - coalesce(r.${name}, 0) as ${name}`)},
			(f.n is not null)::integer - (r.n is not null)::integer as days
		from stock_fresh f full join (
			select * from stock_count_rollup
			where bucket >= ${sql.lit(from)}::timestamp at time zone ${sql.lit(timeZone)} and bucket < (${sql.lit(to)}::date + 1)::timestamp at time zone ${sql.lit(timeZone)}
				and level < ${sql.lit(levelOf("month", []))}
		) as r using (level, a, b, bucket)
		where (${each((name) => `f.${name}`)}) is distinct from (${each((name) => `r.${name}`)})`.execute(
		trx,
	);
	// Days that had no figure can't meet one: nobody else writes here, and not looking takes half the time.
	await sql`
		insert into stock_count_rollup (level, a, b, bucket, ${each((name) => name)}, days)
		select level, a, b, bucket, ${each((name) => name)}, days from stock_change where days > 0 order by level, a, b, bucket`.execute(
		trx,
	);
	await sql`
		insert into stock_count_rollup as known (level, a, b, bucket, ${each((name) => name)}, days)
		select * from (
			select level, a, b, bucket, ${each((name) => name)}, days from stock_change where days <= 0
			union all
			select (level + ${sql.lit(MONTH_MINUS_DAY)})::smallint, a, b, date_trunc('month', bucket at time zone ${timeZone}) at time zone ${timeZone},
				${each((name) => `sum(${name})`)}, sum(days)
			from stock_change group by 1, 2, 3, 4
		) as changes order by level, a, b, bucket
		on conflict (level, a, b, bucket) do update
			set ${each((name) => `${name} = known.${name} + excluded.${name}`)}, days = known.days + excluded.days`.execute(
		trx,
	);
	await sql`
		delete from stock_count_rollup r using (
			select level, a, b, bucket from stock_change where days < 0
			union
			select (level + ${sql.lit(MONTH_MINUS_DAY)})::smallint, a, b, date_trunc('month', bucket at time zone ${timeZone}) at time zone ${timeZone}
			from stock_change where days < 0
		) as emptied
		where (r.level, r.a, r.b, r.bucket) = (emptied.level, emptied.a, emptied.b, emptied.bucket) and r.days = 0`.execute(
		trx,
	);
	// How many rows a table was made of, the driver does not say.
	const { rows } = await sql<{
		changed: number;
	}>`select count(*) as changed from stock_change`.execute(trx);
	return rows[0]?.changed ?? 0;
}

/** Forgets all stock figures and marks every day with a count, so that the next pass builds them anew. */
export async function forgetStock(trx: Trx): Promise<void> {
	await sql`delete from stock_count_rollup`.execute(trx);
	await sql`insert into dirty_day (kind, day, commit_number) select distinct 'stock-counts', day, 0 from stock_count on conflict do nothing`.execute(
		trx,
	);
}

/** Days of counts that may still hold on days that came since the last run. */
export async function daysCounted(
	trx: Trx,
	after: string,
	through: string,
): Promise<string[]> {
	const { rows } = await sql<{ day: string }>`
		select distinct day from stock_count
		where occurred_at >= (${after}::date - 1)::timestamp at time zone 'UTC' and day > ${after}::date and day <= ${through}::date`.execute(
		trx,
	);
	return rows.map(({ day }) => day);
}
