import { type RawBuilder, sql } from "kysely";
import {
	isWindowSpan,
	type OrderSpan,
} from "../../app/ingest/derive/order-span.ts";
import { addDays, daysBetween } from "../../app/metrics/day.ts";
import {
	DIMENSION_NAMES,
	type Dimension,
} from "../../app/metrics/dimension.ts";
import type { Db } from "../client.ts";

export type { OrderSpan } from "../../app/ingest/derive/order-span.ts";

/** Distinct orders, distinct customers, and customers with two or more orders. A period without any has no row: zero. */
export interface OrderPeriod {
	/** Member of the level's dimension, ALL (-1) for the company. */
	readonly a: number;
	/** First day of the calendar period, or last day of the rolling window. */
	readonly bucket: string;
	readonly orders: number;
	readonly customers: number;
	readonly repeatCustomers: number;
}

export interface OrderPeriodQuestion {
	/** 0 = company, else the dimension's digit × 10 (10 = line … 60 = store). */
	readonly level: number;
	/** One member; without it all members of the level. */
	readonly a?: number;
	/** Only these members of the level. */
	readonly members?: readonly number[] | null;
	readonly span: OrderSpan;
	/** Buckets from this day to that one, both counted. */
	readonly from: string;
	readonly to: string;
	/** Of a rolling window, only the figures at these days; instead of from and to. */
	readonly at?: readonly string[];
}

const eachDay = (from: string, to: string): string[] =>
	Array.from({ length: daysBetween(from, to) + 1 }, (_, at) =>
		addDays(from, at),
	);

const monthOf = (day: string) => `${day.slice(0, 7)}-01`;
const endsMonth = (day: string) => addDays(day, 1).endsWith("-01");

/**
 * A window's figure at a day is the sum of all steps up to it: whole months, and day by day those months within which a day asked for lies.
 * The steps between two of the days asked for are added first, then summed along.
 */
function windowFigures(scope: RawBuilder<unknown>, days: readonly string[]) {
	const broken = [
		...new Set(days.filter((day) => !endsMonth(day)).map(monthOf)),
	];
	const last = days.at(-1) ?? null;
	// Lateral, so that each month is a look-up by the key.
	return sql<OrderPeriod>`
		with summed as (
			select a, width_bucket(at - 1, ${days}::date[]) + 1 as place,
				sum(orders) as orders, sum(customers) as customers, sum(repeat_customers) as repeats
			from (
				select a, month as at, orders, customers, repeat_customers
				from order_window_month where ${scope} and month <= ${last}::date and not month = any(${broken}::date[])
				union all select s.*
				from unnest(${broken}::date[]) as m(month) cross join lateral (
					select a, day, orders, customers, repeat_customers
					from order_window_step where ${scope} and day >= m.month and day < m.month + interval '1 month' and day <= ${last}::date offset 0) as s
			) as steps group by 1, 2
		), running as (
			select a, place, lead(place, 1, ${days.length + 1}) over w as next, sum(orders) over w as orders, sum(customers) over w as customers, sum(repeats) over w as repeats
			from summed window w as (partition by a order by place)
		)
		select a, (${days}::date[])[at] as bucket, orders, customers, repeats as "repeatCustomers"
		from running, generate_series(place, next - 1) as at
		where orders <> 0 or customers <> 0
		order by a, at`;
}

export async function readOrderPeriods(
	db: Db,
	{ level, a, members, span, from, to, at }: OrderPeriodQuestion,
): Promise<OrderPeriod[]> {
	const scope = sql`level = ${level} and span = ${span} ${a === undefined ? sql`` : sql`and a = ${a}`} ${members ? sql`and a = any(${members}::integer[])` : sql``}`;
	const query = isWindowSpan(span)
		? windowFigures(scope, at ? [...new Set(at)].sort() : eachDay(from, to))
		: sql<OrderPeriod>`
			select a, bucket, orders, customers, repeat_customers as "repeatCustomers"
			from order_period where ${scope} and bucket between ${from}::date and ${to}::date
			order by a, bucket`;
	return (await query.execute(db)).rows;
}

export interface OrderCountQuestion {
	/** Any combination of dimensions, each held to one member. */
	readonly scope: Partial<Readonly<Record<Dimension, number>>>;
	/** Split by the members of one more dimension. */
	readonly by?: Dimension;
	/** Business days, both counted. */
	readonly from: string;
	readonly to: string;
}

/**
 * Counts orders and customers of scopes that no level keeps, by the same rule as order_period: an order counts where its quantities in the scope add up to
 * more than 0, on the first day with a positive piece. Reads the slim copy of the facts, so that it agrees with what is derived.
 */
export async function countOrdersFromFacts(
	db: Db,
	{ scope, by, from, to }: OrderCountQuestion,
): Promise<
	{ a: number; orders: number; customers: number; repeatCustomers: number }[]
> {
	const inScope = sql.join(
		[
			sql`true`,
			...DIMENSION_NAMES.flatMap((name) => {
				const member = scope[name];
				return member === undefined
					? []
					: [sql`${sql.ref(`p.${name}_id`)} = ${member}`];
			}),
		],
		sql` and `,
	);
	const split = by ? sql.ref(`p.${by}_id`) : sql.raw("-1");
	const { rows } = await sql<{
		a: number;
		orders: number;
		customers: number;
		repeatCustomers: number;
	}>`
		with met as (
			select distinct source_id, order_id from order_piece p where day between ${from}::date and ${to}::date and ${inScope}
		), pieces as materialized (
			select ${split} as a, p.source_id, p.order_id, p.day, p.customer, p.quantity
			from order_piece p join met using (source_id, order_id) where ${inScope}
		), counted as (
			select a, count(*) as orders from (
				select a, min(day) filter (where quantity > 0) as day from pieces group by a, source_id, order_id having sum(quantity) > 0) as o
			where day between ${from}::date and ${to}::date group by a
		), bought as (
			select a, customer, count(*) as orders from (
				select a, customer, min(day) filter (where quantity > 0) as day from pieces where customer is not null
				group by a, customer, source_id, order_id having sum(quantity) > 0) as o
			where day between ${from}::date and ${to}::date group by a, customer
		)
		select a, coalesce(counted.orders, 0) as orders, count(bought.customer) as customers, count(*) filter (where bought.orders >= 2) as "repeatCustomers"
		from counted full join bought using (a)
		group by a, counted.orders order by a`.execute(db);
	return rows;
}
