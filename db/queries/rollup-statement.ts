import type { Segment } from "../../app/metrics/cover.ts";
import {
	ALL,
	DIMENSIONS,
	type Dimension,
} from "../../app/metrics/dimension.ts";
import type { Kind } from "../../app/metrics/kind.ts";
import { hasLevel, levelOf } from "../../app/metrics/level.ts";
import { type Scope, scopeDimensions } from "../../app/metrics/scope.ts";

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

export interface Statement {
	readonly text: string;
	readonly values: readonly unknown[];
}

/** Numbers the values of a statement. */
class Values {
	readonly list: unknown[] = [];
	/** The same value twice is one parameter. */
	of(value: unknown, type: string): string {
		const known = this.list.indexOf(value);
		const place = known >= 0 ? known + 1 : this.list.push(value);
		return `$${place}::${type}`;
	}
}

/** An array as PostgreSQL writes it. Numbers and instants need no quotes, and the driver would look at each one to learn that. */
const arrayText = (items: readonly (number | string)[]): string =>
	`{${items.join(",")}}`;

const instants = new Map<number, string>();

/** Spans of different kinds and metrics share their ends, so each is written once. */
function instantText(at: number): string {
	let text = instants.get(at);
	if (text === undefined) {
		text = new Date(at).toISOString();
		if (instants.size > 20_000) instants.clear();
		instants.set(at, text);
	}
	return text;
}

interface TaggedSegment {
	readonly tag: number;
	readonly segment: Segment;
}

/** The segments as rows that the statement joins: one text for any number of them. */
function segmentRows(
	values: Values,
	picked: readonly TaggedSegment[],
	dimensions: readonly Dimension[],
): string {
	const level = {
		hour: levelOf("hour", dimensions),
		day: levelOf("day", dimensions),
		month: levelOf("month", dimensions),
		slot: levelOf("slot", dimensions),
	};
	const list = (value: (row: TaggedSegment) => number | string, type: string) =>
		values.of(arrayText(picked.map(value)), `${type}[]`);
	return `unnest(
		${list(({ tag }) => tag, "integer")}, ${list(({ segment }) => level[segment.grain], "smallint")},
		${list(({ segment }) => instantText(segment.from), "timestamptz")}, ${list(({ segment }) => instantText(segment.until), "timestamptz")}
	) as s(tag, level, since, until)`;
}

/** Which rows are meant, and the column that holds the member asked for; null where there is none. */
interface Key {
	readonly where: string;
	readonly member: string | null;
}

/** On the columns a and b of a level's rows. */
function rollupKey(
	values: Values,
	dimensions: readonly Dimension[],
	{ scope, by, members }: RollupQuestion,
): Key {
	const ordered = [...dimensions].sort((x, y) => DIMENSIONS[x] - DIMENSIONS[y]);
	let member: string | null = null;
	const conditions = (["f.a", "f.b"] as const).flatMap((column, place) => {
		const dimension = ordered[place];
		if (dimension === undefined) return [`${column} = ${ALL}`];
		if (dimension === by) member = column;
		const id = scope[dimension];
		if (id !== undefined) return [`${column} = ${values.of(id, "integer")}`];
		return members
			? [`${column} = any(${values.of(arrayText(members), "integer[]")})`]
			: [];
	});
	return { where: conditions.join(" and "), member };
}

/** The same on the id columns of facts and deltas. */
function factKey(values: Values, { scope, by, members }: RollupQuestion): Key {
	const conditions = scopeDimensions(scope).map(
		(name) => `f.${name}_id = ${values.of(scope[name], "integer")}`,
	);
	if (by !== null && members)
		conditions.push(
			`f.${by}_id = any(${values.of(arrayText(members), "integer[]")})`,
		);
	return {
		where: conditions.length > 0 ? conditions.join(" and ") : "true",
		member: by && `f.${by}_id`,
	};
}

/**
 * Sums of one kind over any spans, for one scope, as a whole or by one dimension: what is folded and what is not yet, from one
 * snapshot. Where no level is kept for these dimensions, the facts themselves are added up. Null where nothing is asked.
 * Plain text, because tables and columns come from the kind's declaration; names come from the code alone, values are parameters.
 */
export function rollupStatement(question: RollupQuestion): Statement | null {
	const { kind, measures, scope, by, spans, timeZone } = question;
	const dimensions = scopeDimensions(scope);
	if (by !== null && !dimensions.includes(by)) dimensions.push(by);
	const inRollup: TaggedSegment[] = [];
	const inSlots: TaggedSegment[] = [];
	const inFacts: TaggedSegment[] = [];
	for (const { tag, segments } of spans)
		for (const segment of segments) {
			const isKept = hasLevel(kind.levels, segment.grain, dimensions);
			(isKept ? inRollup : inFacts).push({ tag, segment });
			if (isKept && segment.grain === "slot") inSlots.push({ tag, segment });
		}
	const values = new Values();
	const own = measures.map((name) => `f."${name}"`);
	const added = ["f.n", ...own];
	const sums = (columns: readonly string[]) =>
		columns.map((column, i) => `sum(${column}) as m${i}`).join(", ");
	const numbered = added.map((_, i) => `m${i}`);
	const grouped = ({ member }: Key) =>
		member === null ? "" : `group by ${member}`;
	const parts: string[] = [];
	const ctes: string[] = [];
	if (inSlots.length > 0)
		ctes.push(`kept as materialized (
			select coalesce(slots_since, 'infinity') as since from fold_state where fold_state.kind = ${values.of(kind.key, "text")})`);
	if (inRollup.length > 0) {
		let rows = segmentRows(values, inRollup, dimensions);
		// Of a run of slots only those that are kept; the facts before them are read below.
		if (inSlots.length > 0)
			rows = `(select s.tag, s.level, case when s.level >= ${levelOf("slot", [])} then greatest(s.since, kept.since) else s.since end as since, s.until
				from ${rows} cross join kept) as s`;
		const key = rollupKey(values, dimensions, question);
		// Lateral, so that each segment is a look-up by the key: left free, the planner may read a whole scope and hold it against every segment.
		parts.push(`
			select s.tag, k.member, k.buckets, ${numbered.map((name) => `k.${name}`).join(", ")}
			from ${rows} cross join lateral (
				select ${key.member ?? ALL} as member, ${kind.additivity === "level" ? "sum(f.days)" : "count(*)"} as buckets, ${sums(added)}
				from ${kind.table}_rollup as f where f.level = s.level and ${key.where} and f.bucket >= s.since and f.bucket < s.until ${grouped(key)}
			) as k where k.buckets > 0`);
		if (kind.additivity === "additive") {
			const fact = factKey(values, question);
			const moment =
				inSlots.length > 0
					? "f.slot"
					: `date_trunc('hour', f.slot, ${values.of(timeZone, "text")})`;
			// Brought down to hours or slots first, so that a burst of deltas is not held against every span.
			ctes.push(`unfolded as materialized (
				select ${moment} as moment, ${fact.member ?? ALL} as member, ${sums(added)}
				from ${kind.table}_delta as f
				where f.commit_number > (select folded_through from fold_state where fold_state.kind = ${values.of(kind.key, "text")}) and ${fact.where}
				group by 1, 2)`);
			parts.push(`
				select s.tag, f.member, 0, ${numbered.map((name) => `sum(f.${name})`).join(", ")}
				from ${rows} join unfolded as f on f.moment >= s.since and f.moment < s.until
				group by 1, 2`);
		}
	}
	if (inSlots.length > 0) {
		const key = factKey(values, question);
		// Lateral, so that where every slot is kept, as it nearly always is, no fact is looked at.
		parts.push(`
			select s.tag, k.member, 0, ${numbered.map((name) => `k.${name}`).join(", ")}
			from (select s.tag, s.since, least(s.until, kept.since) as until from ${segmentRows(values, inSlots, [])} cross join kept) as s cross join lateral (
				select ${key.member ?? ALL} as member, ${["count(*)", ...own.map((column) => `sum(${column})`)].map((sum, i) => `${sum} as m${i}`).join(", ")}
				from ${kind.table} as f where s.since < s.until and f.occurred_at >= s.since and f.occurred_at < s.until and ${key.where} ${grouped(key)}
			) as k where k.m0 > 0`);
	}
	if (inFacts.length > 0) {
		const key = factKey(values, question);
		parts.push(`
			select s.tag, ${key.member ?? ALL}, 0, ${["count(*)", ...own.map((column) => `sum(${column})`)].join(", ")}
			from ${segmentRows(values, inFacts, [])} join ${kind.table} as f on f.occurred_at >= s.since and f.occurred_at < s.until and ${key.where}
			group by 1, 2`);
	}
	if (parts.length === 0) return null;
	return {
		text: `${ctes.length > 0 ? `with ${ctes.join(", ")}` : ""}
			select tag, member, sum(buckets)::integer as buckets, array[${numbered.map((name) => `sum(${name})::text`).join(", ")}] as sums
			from (${parts.join(" union all ")}) as parts(tag, member, buckets, ${numbered.join(", ")}) group by tag, member`,
		values: values.list,
	};
}
