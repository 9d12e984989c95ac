import { type RawBuilder, sql } from "kysely";
import { WINDOW_DAYS } from "../../app/ingest/derive/order-span.ts";
import { DIMENSION_NAMES, DIMENSIONS } from "../../app/metrics/dimension.ts";
import type { Trx } from "../client.ts";

/** The scopes of which orders and customers are counted: the company, and each single dimension. */
const LEVELS = [
	{ level: 0, member: sql.raw<number>("-1") },
	...DIMENSION_NAMES.map((name) => ({
		level: DIMENSIONS[name] * 10,
		member: sql.raw<number>(`${name}_id`),
	})),
];

const WINDOWS = Object.entries(WINDOW_DAYS);

export async function openStepTables(trx: Trx): Promise<void> {
	await sql`create temp table order_step (level smallint, a integer, span text collate "C", bucket date,
		orders bigint, customers bigint, repeat_customers bigint) on commit drop`.execute(
		trx,
	);
	await sql`create temp table bought_day (a integer, customer text collate "C", day date, n bigint) on commit drop`.execute(
		trx,
	);
}

/** The calendar periods in which a day lies, as rows of span and first day. */
function periods(fiscalStart: number): RawBuilder<unknown> {
	const fiscal = (unit: string) =>
		sql`(date_trunc(${sql.lit(unit)}, date_trunc('month', day::timestamp) - make_interval(months => ${sql.lit(fiscalStart - 1)}))
			+ make_interval(months => ${sql.lit(fiscalStart - 1)}))::date`;
	return sql`('day', day), ('week', date_trunc('week', day::timestamp)::date), ('month', date_trunc('month', day::timestamp)::date),
		('quarter', ${fiscal("quarter")}), ('year', ${fiscal("year")})`;
}

/**
 * Adds (sign 1) or takes away (-1) what the gathered orders count for. An order counts where the sum of its quantities over all its current facts in
 * the scope is positive, so that a cancellation alone is none and a cancelled order is no more; it falls on the first day with a positive piece.
 * Orders are told apart by source and order id.
 */
export async function stepOrders(
	trx: Trx,
	sign: 1 | -1,
	fiscalStart: number,
): Promise<void> {
	const windows = sql.join(
		WINDOWS.map(
			([span, days]) =>
				sql`(${sql.lit(span)}, day, 1), (${sql.lit(span)}, day + ${sql.lit(days)}, -1)`,
		),
	);
	for (const { level, member } of LEVELS)
		await sql`
			insert into order_step
			select ${sql.lit(level)}, a, span, bucket, ${sql.lit(sign)} * sum(n * step), 0, 0
			from (select a, day, count(*) as n from (
				select ${member} as a, min(day) filter (where quantity > 0) as day
				from touched_piece group by 1, source_id, order_id having sum(quantity) > 0) as counted
				group by a, day) as daily
			cross join lateral (
				select span, bucket, 1 as step from (values ${periods(fiscalStart)}) as p(span, bucket)
				union all values ${windows}) as s
			group by a, span, bucket`.execute(trx);
}

/**
 * The same for the gathered customers. A customer counts in a period from one order on and as a repeat customer from two on; orders without a customer
 * count as orders alone. In a rolling window each day with orders adds the customer from that day until the window has passed or the next order
 * takes over; as a repeat customer likewise, from the second-latest order on.
 */
export async function stepCustomers(
	trx: Trx,
	sign: 1 | -1,
	fiscalStart: number,
): Promise<void> {
	const windows = sql.join(
		WINDOWS.map(([span, days]) => {
			const [name, length] = [sql.lit(span), sql.lit(days)];
			return sql`(${name}, day, 1, (second + ${length} > day)::integer),
				(${name}, least(day + ${length}, next), -1, 0),
				(${name}, least(second + ${length}, next), 0, -(second + ${length} > day)::integer)`;
		}),
	);
	for (const { level, member } of LEVELS) {
		await sql`truncate bought_day`.execute(trx);
		await sql`
			insert into bought_day
			select a, customer, day, count(*) from (
				select ${member} as a, customer, min(day) filter (where quantity > 0) as day
				from touched_piece group by 1, customer, source_id, order_id having sum(quantity) > 0) as counted
			group by a, customer, day`.execute(trx);
		await sql`
			insert into order_step
			select ${sql.lit(level)}, a, span, bucket, 0, ${sql.lit(sign)} * count(*), ${sql.lit(sign)} * count(*) filter (where n >= 2)
			from (select a, customer, span, bucket, sum(n) as n
				from bought_day cross join lateral (values ${periods(fiscalStart)}) as p(span, bucket)
				group by a, customer, span, bucket) as by_customer
			group by a, span, bucket`.execute(trx);
		await sql`
			insert into order_step
			select ${sql.lit(level)}, a, span, bucket, 0, ${sql.lit(sign)} * sum(customers), ${sql.lit(sign)} * coalesce(sum(repeats), 0)
			from (select a, day, case when n >= 2 then day else lag(day) over w end as second, lead(day) over w as next
				from bought_day window w as (partition by a, customer order by day)) as dated
			cross join lateral (values ${windows}) as s(span, bucket, customers, repeats)
			where bucket is not null
			group by a, span, bucket`.execute(trx);
	}
}

/** Adds the steps to the tables that readers see. Returns how many rows that touched. */
export async function applySteps(trx: Trx): Promise<number> {
	await sql`create temp table order_change on commit drop as
		select level, a, span, bucket, sum(orders) as orders, sum(customers) as customers, sum(repeat_customers) as repeat_customers
		from order_step group by level, a, span, bucket
		having sum(orders) <> 0 or sum(customers) <> 0 or sum(repeat_customers) <> 0`.execute(
		trx,
	);
	await sql`analyze order_change`.execute(trx);
	let touched = 0;
	for (const [table, bucket, windows] of [
		["order_period", "bucket", false],
		["order_window_step", "day", true],
	] as const) {
		const [target, at] = [sql.table(table), sql.ref(bucket)];
		const ours = sql`span ${sql.raw(windows ? "" : "not")} in (${sql.join(WINDOWS.map(([span]) => sql.lit(span)))})`;
		const { numAffectedRows } = await sql`
			insert into ${target} as known (level, a, span, ${at}, orders, customers, repeat_customers)
			select level, a, span, bucket, orders, customers, repeat_customers from order_change where ${ours}
			order by level, span, a, bucket
			on conflict (level, span, a, ${at}) do update set orders = known.orders + excluded.orders,
				customers = known.customers + excluded.customers, repeat_customers = known.repeat_customers + excluded.repeat_customers`.execute(
			trx,
		);
		touched += Number(numAffectedRows);
		await sql`
			delete from ${target} known using order_change c
			where known.level = c.level and known.span = c.span and known.a = c.a and known.${at} = c.bucket
				and known.orders = 0 and known.customers = 0 and known.repeat_customers = 0`.execute(
			trx,
		);
	}
	return touched;
}
