import type { Kind } from "../app/metrics/kind.ts";
import { levelOf } from "../app/metrics/level.ts";
import {
	appendDeltas,
	markDirtyDays,
} from "../db/queries/fact-statements.server.ts";
import { type FoldSpan, foldDeltas } from "../db/queries/fold.server.ts";
import type { TestDatabase } from "./test-database.ts";

/** One fact as its row: what is left out is empty or zero. `at` is its instant. */
export type FactRow = { readonly at: string } & Readonly<
	Record<string, string | number | null>
>;

const EMPTY: Readonly<Record<string, string | number>> = {
	text: "",
	character: "CNY",
	bigint: 0,
	integer: 0,
	smallint: 1,
	numeric: 0,
	"timestamp with time zone": "2026-01-01T00:00:00Z",
};

let counter = 0;

/** Current facts and their deltas, and dirty days as a commit leaves them: neither folded nor derived yet. */
export async function buildFacts(
	{ pool }: TestDatabase,
	kind: Kind,
	facts: readonly FactRow[],
	timeZone = "Asia/Shanghai",
): Promise<void> {
	const columns = await pool.query<{ name: string; type: string }>(
		"select column_name as name, data_type as type from information_schema.columns where table_name = $1 and is_nullable = 'NO'",
		[kind.table],
	);
	const blank = Object.fromEntries(
		columns.rows.map(({ name, type }) => [name, EMPTY[type] ?? ""]),
	);
	const rows = facts.map(({ at, ...given }) => {
		counter += 1;
		const day = new Date(at).toLocaleDateString("sv-SE", { timeZone });
		return {
			...blank,
			external_id: `fact-${counter}`,
			occurred_at: at,
			day,
			...given,
		};
	});
	const client = await pool.connect();
	try {
		await client.query("begin");
		await client.query(
			`create temp table incoming on commit drop as select * from json_populate_recordset(null::${kind.table}, $1)`,
			[JSON.stringify(rows)],
		);
		await client.query(`insert into ${kind.table} select * from incoming`);
		const { rows: numbers } = await client.query<{ number: number }>(
			"select nextval('commit_number') as number",
		);
		if (kind.additivity === "additive")
			await client.query(appendDeltas(kind, "incoming", 1), [
				numbers[0]?.number,
			]);
		await client.query(markDirtyDays("incoming"), [
			kind.key,
			numbers[0]?.number,
			false,
		]);
		await client.query("commit");
	} finally {
		client.release();
	}
}

/** Folds everything that waits. */
export async function foldAll(
	{ pool }: TestDatabase,
	kind: Kind,
	timeZone = "Asia/Shanghai",
): Promise<void> {
	const client = await pool.connect();
	try {
		const { rows } = await client.query<FoldSpan>(
			`select folded_through as from, slots_since as "slotsSince", coalesce((select max(commit_number) from ${kind.table}_delta), 0) as through from fold_state where kind = $1`,
			[kind.key],
		);
		if (rows[0]) await foldDeltas(client, kind, rows[0], timeZone);
	} finally {
		client.release();
	}
}

/** A source that has sent everything of a kind up to an instant. */
export async function buildSource(
	{ pool }: TestDatabase,
	kind: string,
	state: {
		through?: string | null;
		after?: string | null;
		promise?: string | null;
		latest?: string | null;
		key?: string;
	},
): Promise<void> {
	const key = state.key ?? "shop";
	await pool.query(
		"insert into source (key, name) values ($1, $1) on conflict do nothing",
		[key],
	);
	await pool.query(
		`insert into source_kind (source_id, kind, complete_through, complete_after, promise, latest_fact_at)
		select id, $2, $3, $4, $5, $6 from source where key = $1
		on conflict (source_id, kind) do update set complete_through = excluded.complete_through, complete_after = excluded.complete_after,
			promise = excluded.promise, latest_fact_at = excluded.latest_fact_at`,
		[
			key,
			kind,
			state.through ?? null,
			state.after ?? null,
			state.promise ?? null,
			state.latest ?? null,
		],
	);
}

/** Derived stock of one day and scope, counted in its month too. */
export async function buildStockDay(
	{ pool }: TestDatabase,
	row: {
		dimension?: "line" | "product" | "region" | "store";
		member?: number;
		bucket: string;
		n: number;
		quantity: number;
		value: number;
		stockOut?: number;
	},
): Promise<void> {
	await pool.query(
		`insert into stock_count_rollup as known (level, a, b, bucket, n, quantity, value, stock_out)
		select $1::smallint + months, $2, -1, date_trunc(unit, $3::timestamptz, (select time_zone from company)), $4, $5, $6, $7
		from (values (0, 'day'), (100, 'month')) as grains(months, unit)
		on conflict (level, a, b, bucket) do update set n = known.n + excluded.n, quantity = known.quantity + excluded.quantity,
			value = known.value + excluded.value, stock_out = known.stock_out + excluded.stock_out, days = known.days + 1`,
		[
			levelOf("day", row.dimension ? [row.dimension] : []),
			row.member ?? -1,
			row.bucket,
			row.n,
			row.quantity,
			row.value,
			row.stockOut ?? 0,
		],
	);
}
