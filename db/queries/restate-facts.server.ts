import type { PoolClient } from "pg";
import { DIMENSION_COLUMNS, ownColumns } from "../../app/ingest/encode-fact.ts";
import type { Kind } from "../../app/metrics/kind.ts";
import { announce, lockKind, touch } from "./commit-facts.server.ts";
import {
	appendDeltas,
	markDirtyDays,
	measureNames,
} from "./fact-statements.server.ts";

/** Which facts to look at again: those that name one of the members, or are in one of the currencies, from a day to another. */
export interface RestateSpan {
	readonly members: readonly number[];
	readonly currencies: readonly string[];
	readonly from: string;
	readonly to: string;
}

export interface StoredFact extends Record<string, unknown> {
	readonly source_id: number;
	readonly external_id: string;
	readonly day: string;
	readonly occurred_at: Date;
}

/** The facts of a kind in the span, read while nobody else commits the kind. */
export async function readStoredFacts(
	client: PoolClient,
	kind: Kind,
	{ members, currencies, from, to }: RestateSpan,
): Promise<{ commit: number; facts: StoredFact[] }> {
	const commit = await lockKind(client, kind);
	const own = ownColumns(kind).map(({ column }) => `"${column}"`);
	const inCurrency = Object.hasOwn(kind.fields, "currency")
		? "or currency = any($2) or product_id in (select product_id from unit_cost where currency = any($2))"
		: "or $2::text[] is null";
	const { rows } = await client.query<StoredFact>(
		`select source_id, external_id, day, occurred_at, ${[...DIMENSION_COLUMNS, ...own, ...measureNames(kind)].join(", ")}
		from ${kind.table} where day between $3 and $4 and occurred_at between $3::timestamp - interval '2 days' and $4::timestamp + interval '2 days'
			and (lot_id = any($1) or product_id = any($1) or store_id = any($1) ${inCurrency})`,
		[members, currencies, from, to],
	);
	return { commit, facts: rows };
}

export interface RestatedFact {
	readonly source_id: number;
	readonly external_id: string;
	readonly ids: readonly number[];
	readonly measured: readonly number[];
}

/** Gives facts other ids and measures, and corrects what was added up from them: a subtraction and an addition. */
export async function replaceDerived(
	client: PoolClient,
	kind: Kind,
	commit: number,
	facts: readonly RestatedFact[],
): Promise<void> {
	const { table } = kind;
	const columns = [
		...DIMENSION_COLUMNS.map((name) => `${name} integer`),
		...measureNames(kind).map((name) => `${name} bigint`),
	];
	const names = [...DIMENSION_COLUMNS, ...measureNames(kind)];
	const rows = facts.map(({ source_id, external_id, ids, measured }) => [
		source_id,
		external_id,
		...ids,
		...measured,
	]);
	const record = [
		"source_id",
		"external_id",
		...names.map((name) => name.replaceAll('"', "")),
	];
	await client.query(
		`create temporary table restated on commit drop as select * from json_to_recordset('[]') as r(source_id smallint, external_id text collate "C", ${columns.join(", ")})`,
	);
	await client.query(
		`insert into restated select * from json_to_recordset($1) as r(source_id smallint, external_id text, ${columns.join(", ")})`,
		[
			JSON.stringify(
				rows.map((row) =>
					Object.fromEntries(record.map((name, at) => [name, row[at]])),
				),
			),
		],
	);
	const matching = `${table} as fact join restated using (source_id, external_id)`;
	await client.query(
		`create temporary table stated_before on commit drop as select fact.* from ${matching}`,
	);
	await client.query(
		`update ${table} as fact set ${names.map((name) => `${name} = restated.${name}`).join(", ")} from restated
		where fact.source_id = restated.source_id and fact.external_id = restated.external_id`,
	);
	await client.query(
		`create temporary table stated_now on commit drop as select fact.* from ${matching}`,
	);
	for (const [side, sign] of [
		["stated_before", -1],
		["stated_now", 1],
	] as const) {
		if (kind.additivity === "additive")
			await client.query(appendDeltas(kind, side, sign), [commit]);
		if (kind.derivesDays)
			await client.query(markDirtyDays(side), [kind.key, commit, false]);
	}
	await touch(client, kind, { pages: false, members: null, latestAt: null });
	await announce(client, kind, commit);
}
