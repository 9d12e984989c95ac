import type { PoolClient } from "pg";
import {
	DIMENSION_COLUMNS,
	factColumns,
	ownColumns,
} from "../../app/ingest/encode-fact.ts";
import {
	type BatchCounts,
	mayPage,
	type ReadyBatch,
} from "../../app/ingest/ready-batch.ts";
import {
	type TouchedMembers,
	unitedMembers,
} from "../../app/ingest/touched-members.ts";
import { DIMENSION_NAMES } from "../../app/metrics/dimension.ts";
import type { Kind } from "../../app/metrics/kind.ts";
import {
	announce,
	copyInto,
	lockKind,
	recordBatches,
	touch,
} from "./commit-facts.server.ts";
import {
	appendDeltas,
	copyFacts,
	markDirtyDays,
} from "./fact-statements.server.ts";

const key = "source_id, external_id";
const columnsOf = (kind: Kind) =>
	factColumns(kind)
		.map((name) => `"${name}"`)
		.join(", ");

/** What the sender decides of a fact: under one version it may not change. Line and region may follow from master data, so they are not asked. */
function differs(kind: Kind, stored: string): string {
	const said = [
		"occurred_at",
		...DIMENSION_COLUMNS.filter(
			(name) => name !== "line_id" && name !== "region_id",
		),
		...ownColumns(kind).map(({ column }) => column),
		...Object.keys(kind.measures).filter(
			(name) =>
				Object.hasOwn(kind.fields, name) &&
				kind.fields[name]?.type !== "amount",
		),
	];
	const row = (alias: string) =>
		`(${said.map((name) => `${alias}."${name}"`).join(", ")})`;
	return `${row(stored)} is distinct from ${row("sent")}`;
}

/** Each staged line's fate, decided once: a repeat, the new current version, or a version that a higher one outranks. */
const decideFates = (kind: Kind) => `
	create temporary table fate on commit drop as
	with sent as (
		select staged.*, first_value(place) over (partition by ${key}, version order by place) as first_place
		from ${kind.table}_staging as staged
	), kept as (
		select old.* from ${kind.table}_version as old join batch on batch.id = old.batch_id
		where batch.undone_at is null and (old.source_id, old.external_id) in (select ${key} from ${kind.table}_staging)
	), compared as (
		select sent.place, ${key
			.split(", ")
			.map((name) => `sent.${name}`)
			.join(", ")}, sent.version, known.version as current_version,
			case
				when known.version = sent.version then ${differs(kind, "known")}
				when kept.version is not null then ${differs(kind, "kept")}
				when sent.place <> sent.first_place then ${differs(kind, "opening")}
			end as differs
		from sent
			left join ${kind.table} as known using (${key})
			left join kept on (kept.source_id, kept.external_id, kept.version) = (sent.source_id, sent.external_id, sent.version)
			left join ${kind.table}_staging as opening on opening.place = sent.first_place and sent.place <> sent.first_place
	)
	select place, ${key}, differs is not null as duplicate, differs is true as differing,
		differs is null and (current_version > version
			or version < max(version) filter (where differs is null) over (partition by ${key})) is true as superseded
	from compared`;

const accepted = "fate where not duplicate and not superseded";

/** The members that some facts name. */
async function membersOf(
	client: PoolClient,
	from: string,
): Promise<TouchedMembers> {
	const { rows } = await client.query<TouchedMembers>(
		`select ${DIMENSION_NAMES.map((name) => `coalesce(array_agg(distinct ${name}_id), '{}') as "${name}"`).join(", ")} from ${from}`,
	);
	return rows[0] as TouchedMembers;
}

/**
 * The way for facts of which some may be known: staged, sorted by version, then stored. What was current and is outranked moves to the versions,
 * and its measures are taken away. One batch at a time, inside the caller's transaction.
 */
export async function commitVersions(
	client: PoolClient,
	kind: Kind,
	batch: ReadyBatch,
): Promise<BatchCounts> {
	const { table } = kind;
	const columns = columnsOf(kind);
	const commit = await lockKind(client, kind);
	await client.query(
		`create temporary table ${table}_staging (like ${table}, place bigint generated always as identity) on commit drop`,
	);
	await copyInto(client, copyFacts(kind, `${table}_staging`), [batch]);
	if (batch.rows > 1000) await client.query(`analyze ${table}_staging`);
	await client.query(decideFates(kind));
	const { rows } = await client.query<
		Omit<BatchCounts, "rejected">
	>(`select count(*) filter (where not duplicate and not superseded) as accepted,
		count(*) filter (where duplicate) as duplicates, count(*) filter (where differing) as differing,
		count(*) filter (where superseded) as superseded from fate`);
	const counts: BatchCounts = {
		...(rows[0] as Omit<BatchCounts, "rejected">),
		rejected: batch.rejected,
	};
	await recordBatches(client, [{ batch, counts }]);

	const outranked = `${table} where (${key}) in (select ${key} from ${accepted})`;
	await client.query(
		`create temporary table outranked on commit drop as select * from ${outranked}`,
	);
	const { rowCount } = await client.query(
		`insert into ${table}_version (${columns}) select ${columns} from outranked`,
	);
	if (rowCount !== 0) {
		if (kind.additivity === "additive")
			await client.query(appendDeltas(kind, "outranked", -1), [commit]);
		if (kind.derivesDays)
			await client.query(markDirtyDays("outranked"), [
				kind.key,
				commit,
				mayPage(batch.origin),
			]);
		await client.query(`delete from ${outranked}`);
	}
	const staged = (where: string) =>
		`select ${columns} from ${table}_staging where place in (select place from ${where})`;
	await client.query(
		`insert into ${table} (${columns}) ${staged(accepted)} order by ${key}`,
	);
	await client.query(
		`insert into ${table}_version (${columns}) ${staged("fate where superseded")}`,
	);
	if (counts.accepted > 0) {
		const ours = `${table} where batch_id = ${batch.id}`;
		if (kind.additivity === "additive")
			await client.query(appendDeltas(kind, ours, 1), [commit]);
		if (kind.derivesDays)
			await client.query(markDirtyDays(ours), [
				kind.key,
				commit,
				mayPage(batch.origin),
			]);
	}
	if (counts.accepted > 0)
		await touch(client, kind, {
			pages: mayPage(batch.origin),
			// What a correction moved away counts elsewhere now.
			members:
				rowCount === 0
					? batch.members
					: unitedMembers([
							batch.members,
							await membersOf(client, "outranked"),
						]),
			latestAt: batch.latestFact,
		});
	await announce(client, kind, commit);
	return counts;
}

/** Takes a batch back: its current facts leave, and of each the highest version that is not undone returns. Inside the caller's transaction. */
export async function withdrawBatch(
	client: PoolClient,
	kind: Kind,
	batchId: number,
): Promise<{ withdrawn: number; restored: number }> {
	const { table } = kind;
	const columns = columnsOf(kind);
	const commit = await lockKind(client, kind);
	await client.query(
		`create temporary table withdrawn on commit drop as select * from ${table} where batch_id = $1`,
		[batchId],
	);
	await client.query(`delete from ${table} where batch_id = $1`, [batchId]);
	await client.query(`create temporary table restored on commit drop as
		select distinct on (old.source_id, old.external_id) old.* from withdrawn join ${table}_version as old using (${key})
		join batch on batch.id = old.batch_id
		where batch.undone_at is null and old.batch_id <> ${batchId}
		order by old.source_id, old.external_id, old.version desc`);
	await client.query(`delete from ${table}_version as old using restored
		where (old.source_id, old.external_id, old.version, old.batch_id) = (restored.source_id, restored.external_id, restored.version, restored.batch_id)`);
	await client.query(
		`insert into ${table}_version (${columns}) select ${columns} from withdrawn`,
	);
	await client.query(
		`insert into ${table} (${columns}) select ${columns} from restored`,
	);
	const sides = [
		["withdrawn", -1],
		["restored", 1],
	] as const;
	for (const [side, sign] of sides) {
		if (kind.additivity === "additive")
			await client.query(appendDeltas(kind, side, sign), [commit]);
		if (kind.derivesDays)
			await client.query(markDirtyDays(side), [kind.key, commit, false]);
	}
	const { rows } = await client.query<{ withdrawn: number; restored: number }>(
		"select (select count(*) from withdrawn) as withdrawn, (select count(*) from restored) as restored",
	);
	await touch(client, kind, {
		pages: false,
		members: unitedMembers([
			await membersOf(client, "withdrawn"),
			await membersOf(client, "restored"),
		]),
		latestAt: null,
	});
	await announce(client, kind, commit);
	return rows[0] as { withdrawn: number; restored: number };
}
