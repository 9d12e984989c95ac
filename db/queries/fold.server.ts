import type { PoolClient } from "pg";
import { DIMENSIONS, type Dimension } from "../../app/metrics/dimension.ts";
import type { Kind } from "../../app/metrics/kind.ts";
import { levelOf } from "../../app/metrics/level.ts";
import { measureNames } from "./fact-statements.server.ts";

const idOf = (dimension: Dimension) => `${dimension}_id`;

/** For each set of dimensions one branch: which level the row has, and which ids stand in a and b. */
function levelCase(
	sets: readonly (readonly Dimension[])[],
	grain: "hour" | "day",
): { level: string; a: string; b: string } {
	const all: Dimension[] = [...new Set(sets.flat())].sort(
		(x, y) => DIMENSIONS[x] - DIMENSIONS[y],
	);
	const ordered = (set: readonly Dimension[]) =>
		[...set].sort((x, y) => DIMENSIONS[x] - DIMENSIONS[y]);
	// grouping(…) has a 1 where a column is not part of the row's set, the first column in the highest bit.
	const mask = (set: readonly Dimension[]) =>
		all.reduce((bits, name) => bits * 2 + (set.includes(name) ? 0 : 1), 0);
	const cases = (value: (set: Dimension[]) => string) =>
		`case grouping(${all.map(idOf).join(", ")}) ${sets.map((set) => `when ${mask(set)} then ${value(ordered(set))}`).join(" ")} end`;
	return {
		level: cases((set) => String(levelOf(grain, set))),
		a: cases(([first]) => (first === undefined ? "-1" : idOf(first))),
		b: cases(([, second]) => (second === undefined ? "-1" : idOf(second))),
	};
}

const MONTH_MINUS_DAY = levelOf("month", []) - levelOf("day", []);

/** Sums of a tail of deltas at every level that the kind keeps. `$1` the time zone; `tail` is a CTE of the deltas to fold. */
export function spreadTail(kind: Kind): string {
	const measures = measureNames(kind);
	const sums = ["n", ...measures]
		.map((name) => `sum(${name}) as ${name}`)
		.join(", ");
	const singles: Dimension[][] = [
		[],
		...kind.levels.singles.map((name) => [name]),
	];
	const pairs = kind.levels.pairs.map((pair) => [...pair]);
	const hours = levelCase(singles, "hour");
	const days = levelCase([...singles, ...pairs], "day");
	const sets = (bucket: string, of: readonly (readonly Dimension[])[]) =>
		of.map((set) => `(${[bucket, ...set.map(idOf)].join(", ")})`).join(", ");
	return `hours as (
			select (${hours.level})::smallint as level, ${hours.a} as a, ${hours.b} as b, hour as bucket, ${sums}
			from (select *, date_trunc('hour', slot, $1) as hour from tail) as tail
			group by grouping sets (${sets("hour", singles)})
		), days as materialized (
			select (${days.level})::smallint as level, ${days.a} as a, ${days.b} as b, day, ${sums}
			from tail group by grouping sets (${sets("day", [...singles, ...pairs])})
		), spread as (
			select * from hours
			union all select level, a, b, day::timestamp at time zone $1, n, ${measures.join(", ")} from days
			union all select (level + ${MONTH_MINUS_DAY})::smallint, a, b, date_trunc('month', day::timestamp) at time zone $1, ${sums}
				from days group by level, a, b, date_trunc('month', day::timestamp)
		)`;
}

/** How far the kind was folded, and how much waits. Takes the fold's lock: null where another process folds this kind now. */
export async function claimFold(
	client: PoolClient,
	kind: Kind,
): Promise<{ from: number; through: number } | null> {
	const { rows } = await client.query<{ from: number }>(
		`select folded_through as from from fold_state where kind = $1 for update skip locked`,
		[kind.key],
	);
	if (rows[0] === undefined) return null;
	const { from } = rows[0];
	const latest = await client.query<{ through: number | null }>(
		`select max(commit_number) as through from ${kind.table}_delta where commit_number > $1`,
		[from],
	);
	return { from, through: latest.rows[0]?.through ?? from };
}

/** Adds the deltas of these commits into the rollup and moves the mark, in the caller's transaction. Returns the rollup rows touched. */
export async function foldDeltas(
	client: PoolClient,
	kind: Kind,
	span: { from: number; through: number },
	timeZone: string,
): Promise<number> {
	const { table } = kind;
	const measures = measureNames(kind);
	const { rowCount } = await client.query(
		`with tail as materialized (select * from ${table}_delta where commit_number > $2 and commit_number <= $3), ${spreadTail(kind)}
		insert into ${table}_rollup as kept (level, a, b, bucket, n, ${measures.join(", ")})
		select level, a, b, bucket, n, ${measures.join(", ")} from spread order by level, a, b, bucket
		on conflict (level, a, b, bucket) do update set ${["n", ...measures].map((name) => `${name} = kept.${name} + excluded.${name}`).join(", ")}`,
		[timeZone, span.from, span.through],
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
