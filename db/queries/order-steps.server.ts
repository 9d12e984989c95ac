import { type RawBuilder, sql } from "kysely";
import {
	CALENDAR_SPANS,
	WINDOW_DAYS,
} from "../../app/ingest/derive/order-span.ts";
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
	await sql`create temp table period_of (day date primary key, week date, month date, quarter date, year date) on commit drop`.execute(
		trx,
	);
}

/** The calendar periods of the days of the gathered pieces. */
export async function notePeriods(
	trx: Trx,
	fiscalStart: number,
): Promise<void> {
	const shift = sql`make_interval(months => ${sql.lit(fiscalStart - 1)})`;
	await sql`
		insert into period_of
		select day, date_trunc('week', day::timestamp), month, date_trunc('quarter', month - ${shift}) + ${shift}, date_trunc('year', month - ${shift}) + ${shift}
		from (select day, date_trunc('month', day::timestamp) as month from (select distinct day from touched_piece) as met) as days
		on conflict do nothing`.execute(trx);
}

/**
 * Adds (sign 1) or takes away (-1) what the gathered orders count for. An order counts where the sum of its quantities over all its current facts in
 * the scope is positive, so that a cancellation alone is none and a cancelled order is no more; it falls on the first day with a positive piece.
 * Orders are told apart by source and order id.
 */
export async function stepOrders(trx: Trx, sign: 1 | -1): Promise<void> {
	const steps = sql.join([
		...CALENDAR_SPANS.map(
			(span) => sql`(${sql.lit(span)}, ${sql.ref(span)}, n)`,
		),
		...WINDOWS.map(
			([span, days]) =>
				sql`(${sql.lit(span)}, day, n), (${sql.lit(span)}, day + ${sql.lit(days)}, -n)`,
		),
	]);
	for (const { level, member } of LEVELS)
		await sql`
			insert into order_step
			select ${sql.lit(level)}, a, span, bucket, ${sql.lit(sign)} * step, 0, 0
			from (select a, day, count(*) as n from (
				select ${member} as a, min(day) filter (where quantity > 0) as day
				from touched_piece group by 1, source_id, order_id having sum(quantity) > 0) as counted
				group by a, day) as daily
			join period_of using (day) cross join lateral (values ${steps}) as s(span, bucket, step)`.execute(
			trx,
		);
}

const counted = (condition: RawBuilder<unknown>) =>
	sql`count(*) filter (where ${condition})`;

/** A day with orders makes a customer of each calendar period in which it is the first, and a repeat customer where it brings the second order. */
const calendarCounts = CALENDAR_SPANS.map((span) => {
	const start = sql.ref(span);
	return {
		span,
		customers: counted(sql`before is null or before < ${start}`),
		repeats: counted(
			sql`case when before >= ${start} then not before_twice and (before_that is null or before_that < ${start}) else twice end`,
		),
	};
});

/**
 * In a rolling window a customer comes in on a day with orders unless an earlier one is still inside, and leaves when the window has passed
 * without another. Repeat customers likewise, from the second-latest order on: the day itself where it has two, else the day before it.
 */
const windowCounts = WINDOWS.map(([span, length]) => {
	const days = sql.lit(length);
	return {
		span,
		days,
		came: counted(sql`before is null or before + ${days} < day`),
		left: counted(sql`after is null or after > day + ${days}`),
		repeatsCame: sql`${counted(sql`twice or before + ${days} > day`)}
			- ${counted(sql`case when before_twice then before else before_that end + ${days} > before
				and case when before_twice then before else before_that end + ${days} >= day`)}`,
		repeatsLeft: sql`${counted(sql`twice and (after is null or day + ${days} < after)`)}
			+ ${counted(sql`not after_twice and day + ${days} > after and (after_that is null or day + ${days} < after_that)`)}`,
	};
});

const COUNTS = sql.join([
	...calendarCounts.flatMap(({ span, customers, repeats }) => [
		sql`${customers} as ${sql.id(`${span} customers`)}`,
		sql`${repeats} as ${sql.id(`${span} repeats`)}`,
	]),
	...windowCounts.flatMap(({ span, came, left, repeatsCame, repeatsLeft }) => [
		sql`${came} as ${sql.id(`${span} came`)}`,
		sql`${left} as ${sql.id(`${span} left`)}`,
		sql`${repeatsCame} as ${sql.id(`${span} repeats came`)}`,
		sql`${repeatsLeft} as ${sql.id(`${span} repeats left`)}`,
	]),
]);

const STEPS = sql.join([
	...calendarCounts.map(
		({ span }) =>
			sql`(${sql.lit(span)}, ${sql.ref(span)}, ${sql.id(`${span} customers`)}, ${sql.id(`${span} repeats`)})`,
	),
	...windowCounts.map(
		({ span, days }) =>
			sql`(${sql.lit(span)}, day, ${sql.id(`${span} came`)}, ${sql.id(`${span} repeats came`)}),
				(${sql.lit(span)}, day + ${days}, -${sql.id(`${span} left`)}, -${sql.id(`${span} repeats left`)})`,
	),
]);

/**
 * The same for the gathered customers. A customer counts in a period from one order on and as a repeat customer from two on; orders without a customer
 * count as orders alone. Each level takes one pass over the customers' days in order, which looks two days back and two ahead.
 */
export async function stepCustomers(trx: Trx, sign: 1 | -1): Promise<void> {
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
			select ${sql.lit(level)}, a, span, bucket, 0, ${sql.lit(sign)} * customers, ${sql.lit(sign)} * repeats
			from (
				select a, day, week, month, quarter, year, ${COUNTS}
				from (
					select a, day, n >= 2 as twice, lag(day) over w as before, lag(n >= 2) over w as before_twice, lag(day, 2) over w as before_that,
						lead(day) over w as after, lead(n >= 2) over w as after_twice, lead(day, 2) over w as after_that
					from bought_day window w as (partition by a, customer order by day)) as seen
				join period_of using (day) group by a, day, week, month, quarter, year) as daily
			cross join lateral (values ${STEPS}) as s(span, bucket, customers, repeats)
			where customers <> 0 or repeats <> 0`.execute(trx);
	}
}

/** The tables that readers see: which column holds the day, whether they hold windows, and to what a step's day is brought down. */
const TARGETS = [
	{ table: "order_period", at: "bucket", windows: false, day: "bucket" },
	{ table: "order_window_step", at: "day", windows: true, day: "bucket" },
	{
		table: "order_window_month",
		at: "month",
		windows: true,
		day: "date_trunc('month', bucket::timestamp)::date",
	},
] as const;

/** Adds the steps to the tables that readers see. Returns how many rows that touched. */
export async function applySteps(trx: Trx): Promise<number> {
	await sql`create temp table order_change on commit drop as
		select level, a, span, bucket, sum(orders)::bigint as orders, sum(customers)::bigint as customers, sum(repeat_customers)::bigint as repeat_customers
		from order_step group by level, a, span, bucket
		having sum(orders) <> 0 or sum(customers) <> 0 or sum(repeat_customers) <> 0`.execute(
		trx,
	);
	await sql`analyze order_change`.execute(trx);
	let touched = 0;
	for (const { table, at, windows, day } of TARGETS) {
		const target = sql.table(table);
		const column = sql.ref(at);
		const ours = sql`span ${sql.raw(windows ? "" : "not")} in (${sql.join(WINDOWS.map(([span]) => sql.lit(span)))})`;
		const { rows } = await sql<{ known: boolean }>`
			select exists (select from ${target}) as known`.execute(trx);
		// In the first pass of all nothing is there to be added to, and looking for it would take most of the time.
		const add = rows[0]?.known
			? sql`on conflict (level, span, a, ${column}) do update set orders = known.orders + excluded.orders,
				customers = known.customers + excluded.customers, repeat_customers = known.repeat_customers + excluded.repeat_customers`
			: sql``;
		const { numAffectedRows } = await sql`
			insert into ${target} as known (level, a, span, ${column}, orders, customers, repeat_customers)
			select level, a, span, ${sql.raw(day)} as at, sum(orders), sum(customers), sum(repeat_customers) from order_change where ${ours}
			group by level, a, span, at order by level, span, a, at ${add}`.execute(
			trx,
		);
		touched += Number(numAffectedRows);
		await sql`
			delete from ${target} known using order_change c
			where known.level = c.level and known.span = c.span and known.a = c.a and known.${column} = ${sql.raw(day.replace("bucket", "c.bucket"))}
				and known.orders = 0 and known.customers = 0 and known.repeat_customers = 0`.execute(
			trx,
		);
	}
	return touched;
}
