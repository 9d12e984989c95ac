import type pg from "pg";
import { factColumns } from "../app/ingest/encode-fact.ts";
import type { Kind } from "../app/metrics/kind.ts";
import { KINDS } from "../app/metrics/kinds/all.ts";
import { slotsKeptSince } from "../app/metrics/slot.ts";
import { measureNames } from "../db/queries/fact-statements.server.ts";
import { spreadTail } from "../db/queries/fold.server.ts";

const ZONE = "Asia/Shanghai";
const DAYS = 540;

/** Members of each dimension; a product has its line, a store its region. Lots are not named. */
const MEMBERS = {
	line_id: "1 + (p / 25)",
	product_id: "100 + p",
	lot_id: "0",
	region_id: "1000 + s / 2",
	channel_id: "1100 + s % 5",
	store_id: "1200 + s",
} as const;

/** Of a million facts, how many are of each kind, and what each counts for. */
const SHARES: Readonly<
	Record<string, { share: number; measures: Readonly<Record<string, string>> }>
> = {
	"order-lines": {
		share: 0.6,
		measures: {
			quantity: "1 + k % 3",
			revenue: "1000000 + k % 50000000",
			discount: "k % 300000",
			cost: "600000 + k % 20000000",
			costed_revenue: "1000000 + k % 50000000",
		},
	},
	returns: {
		share: 0.05,
		measures: { quantity: "1", refund: "k % 9000000", cost: "k % 900000" },
	},
	reviews: {
		share: 0.12,
		measures: {
			written: "(k % 4 > 0)::int",
			bad: "(k % 4 > 0 and k % 17 = 0)::int",
			top: "(k % 4 > 0 and k % 3 = 0)::int",
			stars: "case when k % 4 > 0 then 42000 else 0 end",
			platform_default: "(k % 4 = 0)::int",
			rewarded: "0",
		},
	},
	"nps-invitations": {
		share: 0.13,
		measures: {
			answered: "(k % 3 = 0)::int",
			dismissed: "(k % 3 = 1)::int",
			promoters: "(k % 6 = 0)::int",
			detractors: "(k % 21 = 0)::int",
			score: "case when k % 3 = 0 then 8 else 0 end",
		},
	},
	"complaint-events": {
		share: 0.05,
		measures: {
			opened: "(k % 4 = 0)::int",
			acknowledged: "(k % 4 = 1)::int",
			acknowledged_in_time: "(k % 8 = 1)::int",
			solved: "(k % 4 = 2)::int",
			solved_in_time: "(k % 8 = 2)::int",
			closed: "(k % 4 = 3)::int",
			closed_in_time: "(k % 8 = 3)::int",
			close_seconds: "case when k % 4 = 3 then 90000 else 0 end",
			reopened: "0",
		},
	},
	visits: { share: 0.05, measures: { visits: "k % 400", engaged: "k % 90" } },
};

/** Other columns that may not be empty. */
const FILLED: Readonly<Record<string, string>> = {
	order_id: "'o' || (k / 2)",
	customer: "'c' || (k * 7919 % 500000)",
	currency: "'CNY'",
	revenue_amount: "1",
	refund_amount: "1",
	rating: "5",
	scale: "5",
	origin: "'written'",
	outcome: "'none'",
	invited_at: "now()",
	complaint_id: "'x'",
	event: "'opened'",
};

/** Spreads k evenly over the past days in rising order, over products and stores in no order. */
const source = (from: number, count: number): string =>
	`(select k, ('x' || substr(md5(k::text), 1, 7))::bit(28)::int % 300 as p, ('x' || substr(md5(k::text), 9, 7))::bit(28)::int % 60 as s,
		date_trunc('hour', now()) - interval '1 second' * (${DAYS * 86_400}::bigint * (${from + count} - k) / ${count}) as at
	from generate_series(${from}::bigint, ${from + count - 1}) as k offset 0) as made`;

/** All of a kind's rollup anew, its key last, as a back-fill builds it. */
async function buildRollup(client: pg.Client, kind: Kind): Promise<void> {
	const rollup = `${kind.table}_rollup`;
	const names = measureNames(kind).join(", ");
	const since = new Date(slotsKeptSince(null, Date.now()));
	await client.query(`alter table ${rollup} drop constraint ${rollup}_pkey`);
	await client.query(`truncate ${rollup}`);
	await client.query(
		`with tail as (
			select date_bin('5 minutes', occurred_at, timestamptz '2000-01-01 00:00Z') as slot, day, line_id, product_id, lot_id, region_id, channel_id, store_id,
				1 as n, ${names}
			from ${kind.table}
		), ${spreadTail(kind)}
		insert into ${rollup} (level, a, b, bucket, n, ${names}) select level, a, b, bucket, n, ${names} from spread`,
		[ZONE, since],
	);
	await client.query("update fold_state set slots_since = $2 where kind = $1", [
		kind.key,
		since,
	]);
	await client.query(
		`alter table ${rollup} add primary key (level, a, b, bucket)`,
	);
}

async function fillKind(
	client: pg.Client,
	kind: Kind,
	from: number,
	count: number,
): Promise<void> {
	const measures = SHARES[kind.key]?.measures ?? {};
	const { rows } = await client.query<{ name: string }>(
		"select column_name as name from information_schema.columns where table_name = $1 and is_nullable = 'NO' order by ordinal_position",
		[kind.table],
	);
	const carried: Readonly<Record<string, string>> = Object.fromEntries(
		Object.entries(MEMBERS).map(([name, value]) => [
			name,
			kind.dimensions.some((dimension) => name === `${dimension}_id`)
				? value
				: "0",
		]),
	);
	const value: Readonly<Record<string, string>> = {
		...FILLED,
		source_id: "1",
		external_id: "lpad(k::text, 10, '0')",
		version: "1",
		batch_id: "1",
		occurred_at: "at",
		day: `(at at time zone '${ZONE}')::date`,
		...carried,
		...measures,
	};
	const columns = rows.map(({ name }) => name);
	if (factColumns(kind).includes("customer")) columns.push("customer");
	await client.query(
		`insert into ${kind.table} (${columns.map((name) => `"${name}"`).join(", ")}) select ${columns.map((name) => value[name] ?? "0").join(", ")} from ${source(from, count)}`,
	);
	await buildRollup(client, kind);
	await client.query(`vacuum analyze ${kind.table}`);
	await client.query(`vacuum analyze ${kind.table}_rollup`);
}

/** Facts and their rollups up to so many in all, as the fold leaves them. */
export async function fillFacts(
	client: pg.Client,
	have: number,
	want: number,
	say: (text: string) => void,
): Promise<void> {
	for (const kind of KINDS) {
		const share = SHARES[kind.key]?.share;
		if (share === undefined) continue;
		const from = Math.round(have * share);
		const count = Math.round(want * share) - from;
		const start = performance.now();
		await fillKind(client, kind, from, count);
		say(
			`${kind.key}: ${count.toLocaleString("en")} facts with their rollups in ${((performance.now() - start) / 1000).toFixed(0)} s`,
		);
	}
}

const levels = (digits: string) =>
	`(values (0, -1, -1), ${digits}) as l(level, first, last)`;
const SINGLES =
	"(10, 1, 12), (20, 100, 399), (40, 1000, 1029), (50, 1100, 1104), (60, 1200, 1259)";

/** Names for the members that the facts count under. */
async function nameMembers(client: pg.Client): Promise<void> {
	await client.query(`insert into member (id, dimension, code, known, name_en, name_zh_hant, name_zh_hans) overriding system value
		select id, dimension, dimension || ' ' || id, true, initcap(dimension) || ' ' || id, dimension || ' ' || id, dimension || ' ' || id
		from (values ('line', 1, 12), ('product', 100, 399), ('region', 1000, 1029), ('channel', 1100, 1104), ('store', 1200, 1259)) as d(dimension, first, last),
			generate_series(first, last) as id`);
	await client.query(`insert into member_parent (member_id, parent_id, valid_from)
		select 100 + p, 1 + p / 25, date '2020-01-01' from generate_series(0, 299) as p
		union all select 1200 + s, 1000 + s / 2, date '2020-01-01' from generate_series(0, 59) as s`);
}

/** Derived figures have as many rows whatever the number of facts: one a day and member. They are made up, not derived. */
export async function fillDerived(client: pg.Client): Promise<void> {
	await nameMembers(client);
	await client.query(`insert into stock_count_rollup
		select 200 + level, a, -1, day::timestamp at time zone '${ZONE}', 40, 900, 90000000, 2
		from (values (0, -1, -1), (10, 1, 12), (20, 100, 399), (40, 1000, 1029), (60, 1200, 1259)) as l(level, first, last),
			generate_series(first, last) as a, generate_series(current_date - ${DAYS}, current_date, interval '1 day') as day`);
	await client.query(`insert into stock_count_rollup
		select level + 100, a, b, date_trunc('month', bucket at time zone '${ZONE}') at time zone '${ZONE}', sum(n), sum(quantity), sum(value), sum(stock_out), count(*)
		from stock_count_rollup group by 1, 2, 3, 4`);
	await client.query(`insert into order_period
		select level, a, span, day::date, 500, 400, 30
		from ${levels(SINGLES)}, generate_series(first, last) as a, (values ('day'), ('week'), ('month'), ('quarter'), ('year')) as s(span),
			generate_series(current_date - ${DAYS}, current_date + 1, interval '1 day') as day
		where span = 'day' or day = date_trunc(span, day)`);
	await client.query(`insert into order_window_step
		select level, a, span, day::date, 2, 1, 0
		from ${levels(SINGLES)}, generate_series(first, last) as a, (values ('last-28'), ('last-90'), ('last-365')) as s(span),
			generate_series(current_date - ${DAYS}, current_date + 1, interval '1 day') as day`);
	await client.query(`insert into order_window_month
		select level, a, span, date_trunc('month', day::timestamp), sum(orders), sum(customers), sum(repeat_customers)
		from order_window_step group by 1, 2, 3, 4`);
	for (const table of [
		"stock_count_rollup",
		"order_period",
		"order_window_step",
		"order_window_month",
	])
		await client.query(`vacuum analyze ${table}`);
	await client.query(
		"insert into source (key, name) values ('bench', 'Bench') on conflict do nothing",
	);
	await client.query(
		"insert into source_kind (source_id, kind, complete_after) select 1, kind, interval '10 minutes' from fold_state",
	);
}
