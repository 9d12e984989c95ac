import type { PoolClient } from "pg";
import {
	DIMENSION_NAMES,
	type Dimension,
} from "../../app/metrics/dimension.ts";
import type { Kind } from "../../app/metrics/kind.ts";
import { levelOf } from "../../app/metrics/level.ts";
import { measureNames } from "./fact-statements.server.ts";
import { type Cell, type Derivation, planFold } from "./fold-cells.ts";

const idOf = (dimension: Dimension) => `${dimension}_id`;
const MONTH_MINUS_DAY = levelOf("month", []) - levelOf("day", []);
const SLOT_MINUS_HOUR = levelOf("slot", []) - levelOf("hour", []);

const place = (at: number | null) =>
	at === null ? "null::smallint" : `${at}::smallint`;
const derivations = (list: readonly Derivation[]) =>
	list
		.map(
			({ cell, level, a, b }) =>
				`(${cell}, ${level}::smallint, ${place(a)}, ${place(b)})`,
		)
		.join(", ");
const idAt = (column: string) =>
	`case to_place.${column} when 0 then cells.x when 1 then cells.y else -1 end`;

/**
 * Sums of a tail of deltas at every level that the kind keeps. `$1` is the time zone, `$2` the instant since which slots are kept;
 * `tail` is a CTE of the deltas to fold. What is older is grouped by hours at once, so that a back-fill pays nothing for slots.
 */
export function spreadTail(kind: Kind): string {
	const measures = measureNames(kind);
	const columns = ["n", ...measures];
	// A sum of bigint is numeric, and numerics take three times as long to be added up again.
	const sums = columns
		.map((name) => `sum(${name})::bigint as ${name}`)
		.join(", ");
	const { hourCells, dayCells, hours, days } = planFold(kind.levels);
	const cells = [...hourCells, ...dayCells];
	// A cell by day is a level by itself; those by hour have to be added up.
	const isGrouped = ({ cell }: Derivation) => cell >= hourCells.length;
	const grouped = days.filter(isGrouped);
	const summed = days.filter((one) => !isGrouped(one));
	const used = DIMENSION_NAMES.filter((name) =>
		cells.some((cell) => cell.includes(name)),
	);
	// grouping(…) has a 1 where a column is not part of the row's set, the first column in the highest bit.
	const mask = (cell: Cell) =>
		used.reduce((bits, name) => bits * 2 + (cell.includes(name) ? 0 : 1), 0);
	const grouping = `grouping(${used.map(idOf).join(", ")})`;
	const choose = (value: (cell: Cell, number: number) => string) =>
		`case ${grouping} ${cells.map((cell, number) => `when ${mask(cell)} then ${value(cell, number)}`).join(" ")} end`;
	const sets = [
		...hourCells.map((cell) => ["moment", "day", ...cell.map(idOf)]),
		...dayCells.map((cell) => ["day", ...cell.map(idOf)]),
	];
	return `cells as materialized (
			select ${choose((_, number) => String(number))} as cell, moment, day,
				${choose(([x]) => idOf(x as Dimension))} as x, ${choose(([, y]) => (y === undefined ? "null" : idOf(y)))} as y, ${sums}
			from (select *, case when slot >= $2::timestamptz then slot else date_trunc('hour', slot, $1) end as moment from tail) as tail
			group by grouping sets (${sets.map((set) => `(${set.join(", ")})`).join(", ")})
		), slots as (
			select (to_place.level + ${SLOT_MINUS_HOUR})::smallint as level, ${idAt("a")} as a, ${idAt("b")} as b, moment as bucket, ${sums}
			from cells join (values ${derivations(hours)}) as to_place (cell, level, a, b) using (cell) where moment >= $2::timestamptz group by 1, 2, 3, 4
		), hours as (
			select to_place.level, ${idAt("a")} as a, ${idAt("b")} as b, date_trunc('hour', moment, $1) as bucket, ${sums}
			from cells join (values ${derivations(hours)}) as to_place (cell, level, a, b) using (cell) group by 1, 2, 3, 4
		), days as materialized (
			select to_place.level, ${idAt("a")} as a, ${idAt("b")} as b, day, ${sums}
			from cells join (values ${derivations(summed)}) as to_place (cell, level, a, b) using (cell) group by 1, 2, 3, 4
			${grouped.length === 0 ? "" : `union all select to_place.level, cells.x, cells.y, day, ${columns.join(", ")} from cells join (values ${derivations(grouped)}) as to_place (cell, level, a, b) using (cell)`}
		), spread as (
			select * from slots
			union all select * from hours
			union all select level, a, b, day::timestamp at time zone $1, ${columns.join(", ")} from days
			union all select (level + ${MONTH_MINUS_DAY})::smallint, a, b, date_trunc('month', day::timestamp) at time zone $1, ${sums}
				from days group by level, a, b, date_trunc('month', day::timestamp)
		)`;
}

/** Room for the groups; and the tail by its index, because before it lie the dead rows of earlier folds, which the planner does not foresee. */
export async function prepareFold(client: PoolClient): Promise<void> {
	await client.query(
		"set local work_mem = '128MB'; set local enable_seqscan = off",
	);
}

export interface FoldSpan {
	readonly from: number;
	readonly through: number;
	/** Since when slots are kept; null for none yet. */
	readonly slotsSince: Date | null;
}

export interface FoldPatience {
	/** A tail of so many deltas is folded at once. */
	readonly rows: number;
	/** A shorter one after so many seconds. */
	readonly seconds: number;
}

/**
 * Which commits to fold now. Null where there is nothing, where another process folds this kind, or where waiting is cheaper:
 * a fold writes some 25,000 rollup rows however few deltas it adds, and readers add a short tail in milliseconds.
 */
export async function claimFold(
	client: PoolClient,
	kind: Kind,
	patience: FoldPatience,
): Promise<FoldSpan | null> {
	const { rows } = await client.query<{
		from: number;
		slotsSince: Date | null;
		rested: boolean;
	}>(
		'select folded_through as from, slots_since as "slotsSince", coalesce(folded_at < now() - make_interval(secs => $2), true) as rested from fold_state where kind = $1 for update skip locked',
		[kind.key, patience.seconds],
	);
	if (rows[0] === undefined) return null;
	const { from, slotsSince, rested } = rows[0];
	const tail = `from ${kind.table}_delta where commit_number > $1`;
	const { rows: found } = await client.query<{
		through: number | null;
		long: boolean;
	}>(
		`select (select max(commit_number) ${tail}) as through, exists (select ${tail} offset $2) as long`,
		[from, patience.rows],
	);
	const { through, long } = found[0] as {
		through: number | null;
		long: boolean;
	};
	return through === null || !(rested || long)
		? null
		: { from, through, slotsSince };
}

/** Whether so many deltas wait: a sign that facts stream in faster than usual. */
export async function tailIsLongerThan(
	client: PoolClient,
	kind: Kind,
	rows: number,
): Promise<boolean> {
	await client.query("set local enable_seqscan = off");
	const { rows: found } = await client.query<{ long: boolean }>(
		`select exists (select from ${kind.table}_delta where commit_number > (select folded_through from fold_state where kind = $1) offset $2) as long`,
		[kind.key, rows],
	);
	return found[0]?.long ?? false;
}

/** Adds the deltas of these commits into the rollup and moves the mark, in the caller's transaction. Returns the rollup rows touched. */
export async function foldDeltas(
	client: PoolClient,
	kind: Kind,
	span: FoldSpan,
	timeZone: string,
): Promise<number> {
	const { table } = kind;
	const measures = measureNames(kind);
	const { rows: found } = await client.query<{ known: boolean }>(
		`select exists (select from ${table}_rollup) as known`,
	);
	// Into an empty rollup goes a back-fill, and without looking for conflicts that takes half the time; nobody else writes here meanwhile.
	const add = found[0]?.known
		? `on conflict (level, a, b, bucket) do update set ${["n", ...measures].map((name) => `${name} = kept.${name} + excluded.${name}`).join(", ")}`
		: "";
	const { rowCount } = await client.query(
		`with tail as materialized (select * from ${table}_delta where commit_number > $3 and commit_number <= $4), ${spreadTail(kind)}
		insert into ${table}_rollup as kept (level, a, b, bucket, n, ${measures.join(", ")})
		select level, a, b, bucket, n, ${measures.join(", ")} from spread order by level, a, b, bucket ${add}`,
		[timeZone, span.slotsSince ?? "infinity", span.from, span.through],
	);
	// Only a correction can take the last fact out of an entry.
	await client.query(
		`delete from ${table}_rollup as kept where n = 0 and exists (select from ${table}_delta where commit_number > $1 and commit_number <= $2 and n < 0)`,
		[span.from, span.through],
	);
	await client.query(
		"update fold_state set folded_through = $2, folded_at = now() where kind = $1",
		[kind.key, span.through],
	);
	return rowCount ?? 0;
}

/** Deltas that are folded serve nobody any more. */
export async function dropFolded(
	client: PoolClient,
	kind: Kind,
): Promise<void> {
	await client.query(
		`delete from ${kind.table}_delta where commit_number <= (select folded_through from fold_state where kind = $1)`,
		[kind.key],
	);
}
