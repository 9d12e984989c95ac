import type { Pool } from "pg";

/** Rollup and what is not folded yet, at five levels, as FactModel.totals gives them. Entries that sum up to no fact must not be there. */
export async function readTotals(pool: Pool): Promise<Record<string, string>> {
	const zone = "Asia/Shanghai";
	const { rows } = await pool.query<{
		key: string;
		n: number;
		revenue: number;
	}>(
		`with unfolded as (
			select * from order_line_delta where commit_number > (select folded_through from fold_state where kind = 'order-lines')
		), counted as (
			select level, a, to_char(bucket at time zone $1, 'YYYY-MM-DD') as day, n, revenue from order_line_rollup where level in (200, 220, 300)
			union all select 200, -1, day::text, n, revenue from unfolded
			union all select 220, product_id, day::text, n, revenue from unfolded
			union all select 300, -1, to_char(date_trunc('month', day::timestamp), 'YYYY-MM-DD'), n, revenue from unfolded
		), named as (
			select counted.*, coalesce(code, 'not known') as product from counted left join member on member.id = counted.a
		), keyed as (
			select 'company' as key, n, revenue from named where level = 200
			union all select 'day ' || day, n, revenue from named where level = 200
			union all select 'month ' || left(day, 7), n, revenue from named where level = 300
			union all select 'product ' || product, n, revenue from named where level = 220
			union all select 'product ' || product || ' on ' || day, n, revenue from named where level = 220
		)
		select key, sum(n) as n, sum(revenue) / 10000 as revenue from keyed group by key having sum(n) <> 0 or sum(revenue) <> 0`,
		[zone],
	);
	return Object.fromEntries(
		rows.map(({ key, n, revenue }) => [key, `${n} ${revenue}`]),
	);
}

/** Every level of the rollup against a sum of the facts, after a fold: rows that differ. */
export async function wrongRollups(pool: Pool): Promise<unknown[]> {
	const { rows } = await pool.query(
		`with from_facts as (
			select case when grouping(day) = 0 then 210 else 310 end + case when grouping(channel_id) = 0 then 5 else 4 end as level,
				line_id as a, case when grouping(channel_id) = 0 then channel_id else region_id end as b,
				coalesce(day, month) as day, count(*) as n, sum(revenue) as revenue
			from (select *, date_trunc('month', day::timestamp)::date as month from order_line) as facts
			group by grouping sets ((line_id, channel_id, day), (line_id, region_id, day), (line_id, channel_id, month), (line_id, region_id, month))
		), kept as (
			select level, a, b, (bucket at time zone 'Asia/Shanghai')::date as day, n, revenue
			from order_line_rollup where level in (214, 215, 314, 315)
		)
		select * from from_facts full join kept using (level, a, b, day)
		where from_facts.n is distinct from kept.n or from_facts.revenue is distinct from kept.revenue`,
	);
	const zero = await pool.query("select * from order_line_rollup where n = 0");
	return [...rows, ...zero.rows];
}
