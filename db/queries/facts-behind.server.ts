import { type RawBuilder, sql } from "kysely";
import { DIMENSION_COLUMNS, ownColumns } from "../../app/ingest/encode-fact.ts";
import type { FactCursor } from "../../app/metrics/facts/fact-cursor.ts";
import type { Range } from "../../app/metrics/facts/scan-steps.ts";
import type { Kind } from "../../app/metrics/kind.ts";
import { type Scope, scopeDimensions } from "../../app/metrics/scope.ts";
import type { Db } from "../client.ts";

/** Current facts of a scope; `measures`: only those of which one is not 0, null for all. */
export interface FactFilter {
	readonly kind: Kind;
	readonly scope: Scope;
	readonly measures: readonly string[] | null;
}

export interface StoredFact {
	readonly sourceId: number;
	readonly source: string;
	readonly id: string;
	readonly version: number;
	readonly batchId: number;
	readonly at: Date;
	/** Of all dimensions in their order; 0 where the fact names none. */
	readonly memberIds: readonly number[];
	/** By the names of the kind's fields, amounts as decimal text. */
	readonly fields: Readonly<Record<string, string | number | Date | null>>;
	/** In the order of the kind's measures. */
	readonly measures: readonly number[];
}

/** Names come from the declarations alone; values are always parameters. */
const column = (name: string) => sql.ref(`f.${name}`);

const listed = ({ scope, measures }: FactFilter): RawBuilder<unknown> =>
	sql.join(
		[
			sql`true`,
			...scopeDimensions(scope).map(
				(name) => sql`${column(`${name}_id`)} = ${scope[name]}`,
			),
			...(measures === null
				? []
				: [
						sql`(${sql.join(
							measures.map((name) => sql`${column(name)} <> 0`),
							sql` or `,
						)})`,
					]),
		],
		sql` and `,
	);

/** Where a kind's field stands in its table: what time and measures already hold is not stored twice. */
function fieldColumns(
	kind: Kind,
): { field: string; value: RawBuilder<unknown> }[] {
	const own = new Map(
		ownColumns(kind).map(({ field, column, type }) => [
			field,
			{ column, type },
		]),
	);
	return Object.entries(kind.fields).map(([field, declared]) => {
		const stored = own.get(field);
		if (!stored)
			return {
				field,
				value:
					field === kind.time
						? column("occurred_at")
						: givenMeasure(field, declared),
			};
		// Money through a float would lose its last digits.
		return {
			field,
			value:
				stored.type === "amount"
					? sql`${column(stored.column)}::text`
					: column(stored.column),
		};
	});
}

const givenMeasure = (field: string, declared: Kind["fields"][string]) =>
	declared.type === "integer" && declared.givenWhere
		? sql`case when ${column(declared.givenWhere)} = 1 then ${column(field)} end`
		: column(field);

const at = (instant: number) => new Date(instant).toISOString();

/** The newest facts within some ranges of time: each is a look-up in the index of occurred_at, so that what lies between them is not read. */
export async function factsBehind(
	db: Db,
	filter: FactFilter,
	{
		ranges,
		after,
		limit,
	}: {
		readonly ranges: readonly Range[];
		/** Only what comes after it in the list, which is older. */
		readonly after: FactCursor | null;
		readonly limit: number;
	},
): Promise<StoredFact[]> {
	if (ranges.length === 0) return [];
	const { kind } = filter;
	const fields = fieldColumns(kind);
	const measures = Object.keys(kind.measures);
	const older = after
		? sql`and (f.occurred_at, f.source_id, f.external_id) < (${at(after.at)}::timestamptz, ${after.sourceId}::smallint, ${after.id}::text collate "C")`
		: sql``;
	const { rows } = await sql<Record<string, unknown>>`
		select f.source_id, source.key as source, f.external_id, f.version, f.batch_id, f.occurred_at,
			${sql.join(DIMENSION_COLUMNS.map(column))},
			${sql.join(fields.map(({ value }, i) => sql`${value} as ${sql.id(`field_${i}`)}`))},
			${sql.join(measures.map((name, i) => sql`${column(name)} as ${sql.id(`measure_${i}`)}`))}
		from (
			select f.* from unnest(${ranges.map(({ from }) => at(from))}::timestamptz[], ${ranges.map(({ until }) => at(until))}::timestamptz[]) as s(since, until)
			cross join lateral (
				select * from ${sql.table(kind.table)} as f
				where f.occurred_at >= s.since and f.occurred_at < s.until and ${listed(filter)} ${older}
				order by f.occurred_at desc, f.source_id desc, f.external_id desc limit ${limit}
			) as f
			order by f.occurred_at desc, f.source_id desc, f.external_id desc limit ${limit}
		) as f left join source on source.id = f.source_id
		order by f.occurred_at desc, f.source_id desc, f.external_id desc`.execute(
		db,
	);
	return rows.map((row) => ({
		sourceId: row.source_id as number,
		source: row.source as string,
		id: row.external_id as string,
		version: row.version as number,
		batchId: row.batch_id as number,
		at: row.occurred_at as Date,
		memberIds: DIMENSION_COLUMNS.map((name) => row[name] as number),
		fields: Object.fromEntries(
			fields.map(({ field }, i) => [
				field,
				row[`field_${i}`] as string | number | Date | null,
			]),
		),
		measures: measures.map((_, i) => row[`measure_${i}`] as number),
	}));
}

/** The facts of a range counted and added up one by one: all of them, and how many of them are listed. Sums are text, because they may be past 2^53. */
export async function addUpFacts(
	db: Db,
	filter: FactFilter,
	range: Range,
	measures: readonly string[],
): Promise<{ n: string; listed: number; sums: readonly string[] }> {
	const all = { ...filter, measures: null };
	const { rows } = await sql<{ n: string; listed: number; sums: string[] }>`
		select count(*)::text as n, count(*) filter (where ${listed({ ...filter, scope: {} })}) as listed,
			array[${sql.join(
				measures.map((name) => sql`coalesce(sum(${column(name)}), 0)::text`),
			)}]::text[] as sums
		from ${sql.table(filter.kind.table)} as f
		where f.occurred_at >= ${at(range.from)} and f.occurred_at < ${at(range.until)} and ${listed(all)}`.execute(
		db,
	);
	return rows[0] ?? { n: "0", listed: 0, sums: [] };
}
