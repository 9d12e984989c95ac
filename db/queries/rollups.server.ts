import { type RawBuilder, sql } from "kysely";
import type { Segment } from "../../app/metrics/cover.ts";
import {
	ALL,
	DIMENSIONS,
	type Dimension,
} from "../../app/metrics/dimension.ts";
import type { Kind } from "../../app/metrics/kind.ts";
import { hasLevel, levelOf } from "../../app/metrics/level.ts";
import { type Scope, scopeDimensions } from "../../app/metrics/scope.ts";
import type { Db } from "../client.ts";

/** Stored buckets to be added up under one number. */
export interface TaggedSegments {
	readonly tag: number;
	readonly segments: readonly Segment[];
}

export interface RollupQuestion {
	readonly kind: Kind;
	/** Of the kind's measures; the number of facts comes with every answer. */
	readonly measures: readonly string[];
	readonly scope: Scope;
	readonly by: Dimension | null;
	/** Only these members of `by`; null for all that have facts. */
	readonly members: readonly number[] | null;
	readonly spans: readonly TaggedSegments[];
	readonly timeZone: string;
}

/** What was added up for one tag and one member (ALL without `by`). */
export interface RollupSum {
	readonly tag: number;
	readonly member: number;
	/** Stored buckets that there were: for a level, its days. */
	readonly buckets: number;
	readonly facts: bigint;
	/** In the order of the question's measures. */
	readonly sums: readonly bigint[];
}

type Sql = RawBuilder<unknown>;

const column = (dimension: Dimension): Sql => sql.ref(`f.${dimension}_id`);

/** The segments as rows that the statement joins: one text for any number of them. */
function segmentRows(
	spans: readonly TaggedSegments[],
	dimensions: readonly Dimension[],
	takes: (segment: Segment) => boolean,
): { rows: Sql; count: number } {
	const picked = spans.flatMap(({ tag, segments }) =>
		segments.filter(takes).map((segment) => ({ tag, segment })),
	);
	const list = (value: (row: (typeof picked)[number]) => unknown) =>
		sql.val(picked.map(value));
	const rows = sql`unnest(
		${list(({ tag }) => tag)}::integer[],
		${list(({ segment }) => levelOf(segment.grain, dimensions))}::smallint[],
		${list(({ segment }) => new Date(segment.from).toISOString())}::timestamptz[],
		${list(({ segment }) => new Date(segment.until).toISOString())}::timestamptz[]
	) as s(tag, level, since, until)`;
	return { rows, count: picked.length };
}

/** Conditions on the columns a and b of a level's rows, and the one that holds the member asked for. */
function rollupKey(
	dimensions: readonly Dimension[],
	{ scope, by, members }: RollupQuestion,
): { where: Sql; member: Sql } {
	const ordered = [...dimensions].sort((x, y) => DIMENSIONS[x] - DIMENSIONS[y]);
	let member: Sql = sql`${sql.lit(ALL)}::integer`;
	const conditions = (["a", "b"] as const).map((name, place) => {
		const dimension = ordered[place];
		const ref = sql.ref(`f.${name}`);
		if (dimension === by && by !== null) member = ref;
		if (dimension === undefined) return sql`${ref} = ${sql.lit(ALL)}`;
		const id = scope[dimension];
		if (id !== undefined) return sql`${ref} = ${id}`;
		return members ? sql`${ref} = any(${sql.val(members)}::integer[])` : null;
	});
	return {
		where: sql.join(
			conditions.filter((condition) => condition !== null),
			sql` and `,
		),
		member,
	};
}

/** The same on the id columns of facts and deltas. */
function factKey({ scope, by, members }: RollupQuestion): {
	where: Sql;
	member: Sql;
} {
	const conditions: Sql[] = scopeDimensions(scope).map(
		(dimension) => sql`${column(dimension)} = ${scope[dimension]}`,
	);
	if (by !== null && members)
		conditions.push(sql`${column(by)} = any(${sql.val(members)}::integer[])`);
	return {
		where: sql.join([sql`true`, ...conditions], sql` and `),
		member: by === null ? sql`${sql.lit(ALL)}::integer` : column(by),
	};
}

/**
 * Sums of one kind over any spans, for one scope, as a whole or by one dimension: what is folded and what is not yet, from one
 * snapshot. Where no level is kept for these dimensions, the facts themselves are added up.
 */
export async function readRollups(
	db: Db,
	question: RollupQuestion,
): Promise<RollupSum[]> {
	const { kind, measures, scope, by, spans, timeZone } = question;
	const dimensions = scopeDimensions(scope);
	if (by !== null && !dimensions.includes(by)) dimensions.push(by);
	const kept = ({ grain }: Segment) => hasLevel(kind.levels, grain, dimensions);
	const inRollup = segmentRows(spans, dimensions, kept);
	const inFacts = segmentRows(spans, [], (segment) => !kept(segment));
	const own = measures.map((name) => sql.ref(`f.${name}`));
	const added = [sql.ref("f.n"), ...own];
	const summed = (names: readonly Sql[]) =>
		sql.join(names.map((name, i) => sql`sum(${name}) as ${sql.ref(`m${i}`)}`));
	const numbered = added.map((_, i) => sql.ref(`m${i}`));
	const table = (suffix: string) => sql.table(`${kind.table}${suffix}`);
	const parts: Sql[] = [];
	let unfolded = sql``;
	if (inRollup.count > 0) {
		const key = rollupKey(dimensions, question);
		parts.push(sql`
			select s.tag, ${key.member} as member, count(*) as buckets, ${summed(added)}
			from ${inRollup.rows} join ${table("_rollup")} as f on f.level = s.level and ${key.where} and f.bucket >= s.since and f.bucket < s.until
			group by 1, 2`);
	}
	if (inRollup.count > 0 && kind.additivity === "additive") {
		const key = factKey(question);
		// Brought down to hours first, so that a burst of deltas is not held against every span.
		unfolded = sql`with unfolded as materialized (
			select date_trunc('hour', f.slot, ${timeZone}) as hour, ${key.member} as member, ${summed(added)}
			from ${table("_delta")} as f
			where f.commit_number > (select folded_through from fold_state where fold_state.kind = ${kind.key}) and ${key.where}
			group by 1, 2)`;
		parts.push(sql`
			select s.tag, f.member, 0, ${sql.join(numbered.map((name) => sql`sum(${name})`))}
			from ${inRollup.rows} join unfolded as f on f.hour >= s.since and f.hour < s.until
			group by 1, 2`);
	}
	if (inFacts.count > 0) {
		const key = factKey(question);
		parts.push(sql`
			select s.tag, ${key.member}, 0, ${sql.join([sql`count(*)`, ...own.map((name) => sql`sum(${name})`)])}
			from ${inFacts.rows} join ${table("")} as f on f.occurred_at >= s.since and f.occurred_at < s.until and ${key.where}
			group by 1, 2`);
	}
	if (parts.length === 0) return [];
	const { rows } = await sql<{
		tag: number;
		member: number;
		buckets: number;
		sums: string[];
	}>`
		${unfolded}
		select tag, member, sum(buckets)::integer as buckets, array[${sql.join(numbered.map((name) => sql`sum(${name})::text`))}] as sums
		from (${sql.join(parts, sql` union all `)}) as parts(tag, member, buckets, ${sql.join(numbered)}) group by tag, member`.execute(
		db,
	);
	return rows.map(({ tag, member, buckets, sums }) => {
		const [facts = 0n, ...rest] = sums.map(BigInt);
		return { tag, member, buckets, facts, sums: rest };
	});
}
