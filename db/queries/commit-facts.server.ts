import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import {
	type BatchCounts,
	mayPage,
	type ReadyBatch,
} from "../../app/ingest/ready-batch.ts";
import {
	type TouchedMembers,
	unitedMembers,
} from "../../app/ingest/touched-members.ts";
import type { Kind } from "../../app/metrics/kind.ts";
import {
	appendDeltas,
	copyFacts,
	insertBatches,
	insertRejects,
	keyLock,
	markDirtyDays,
	nextCommit,
	noteSource,
} from "./fact-statements.server.ts";

/** Takes the kind's lock until the transaction ends; commits of a kind are numbered in the order in which they become visible. */
export async function lockKind(
	client: PoolClient,
	kind: Kind,
): Promise<number> {
	await client.query(keyLock, [kind.key]);
	const { rows } = await client.query<{ number: number }>(nextCommit);
	return (rows[0] as { number: number }).number;
}

export async function copyInto(
	client: PoolClient,
	statement: string,
	batches: readonly ReadyBatch[],
): Promise<void> {
	async function* rows() {
		for (const batch of batches) yield* batch.copy();
	}
	const copy = client.query(copyFrom(statement));
	await pipeline(
		Readable.from(rows(), { objectMode: false, highWaterMark: 1024 * 1024 }),
		copy,
	);
	const expected = batches.reduce((sum, batch) => sum + batch.rows, 0);
	// A spool that lost a part must not be counted as whole.
	if (copy.rowCount !== expected)
		throw new Error(
			`the COPY took ${copy.rowCount} rows: ${expected} were checked and spooled`,
		);
}

/** So many at 2,000 characters each, every one of them perhaps escaped, still fit a statement. */
const REJECTS_AT_ONCE = 5000;

const iso = (instant: number | null | undefined) =>
	instant == null ? null : new Date(instant).toISOString();

/** The rows of batches, of the lines they lost, and of what their sources said. */
export async function recordBatches(
	client: PoolClient,
	batches: readonly { batch: ReadyBatch; counts: BatchCounts }[],
): Promise<void> {
	const rows = batches.map(
		({ batch: { id, origin, bodyHash, days }, counts }) => {
			const sorted = [...days].sort();
			return {
				id,
				kind: origin.kind.key,
				source_id: origin.sourceId,
				via: origin.via,
				file_name: origin.fileName ?? null,
				sent_by: origin.sentBy,
				token_id: origin.tokenId ?? null,
				person_id: origin.personId ?? null,
				idempotency_key: origin.idempotencyKey ?? null,
				body_hash: bodyHash?.toString("base64") ?? null,
				received_at: iso(origin.receivedAt),
				...counts,
				first_day: sorted[0] ?? null,
				last_day: sorted.at(-1) ?? null,
			};
		},
	);
	await client.query(insertBatches, [JSON.stringify(rows)]);
	const rejects = batches.flatMap(({ batch }) =>
		batch.rejects.map((reject) => ({ batch_id: batch.id, ...reject })),
	);
	for (let at = 0; at < rejects.length; at += REJECTS_AT_ONCE)
		await client.query(insertRejects, [
			JSON.stringify(rejects.slice(at, at + REJECTS_AT_ONCE)),
		]);

	const sources = new Map<
		number,
		{
			source_id: number;
			kind: string;
			complete_through: string | null;
			latest_fact_at: string | null;
		}
	>();
	for (const { batch } of batches) {
		const { sourceId, kind, completeThrough } = batch.origin;
		const before = sources.get(sourceId);
		const later = (a: string | null | undefined, b: string | null) =>
			a != null && (b === null || a > b) ? a : b;
		sources.set(sourceId, {
			source_id: sourceId,
			kind: kind.key,
			complete_through: later(before?.complete_through, iso(completeThrough)),
			latest_fact_at: later(before?.latest_fact_at, iso(batch.latestFact)),
		});
	}
	await client.query(noteSource, [JSON.stringify([...sources.values()])]);
}

export interface Touch {
	readonly pages: boolean;
	/** Null: any member. */
	readonly members: TouchedMembers | null;
	/** Epoch milliseconds; null where it is not known. */
	readonly latestAt: number | null;
}

/** Says to whoever evaluates alerts what changed, in the transaction that changes it. */
export const touch = (
	client: PoolClient,
	kind: Kind,
	{ pages, members, latestAt }: Touch,
) =>
	client.query(
		"insert into alert_touch (kind, pages, members, latest_at) values ($1, $2, $3, $4)",
		[kind.key, pages, members && JSON.stringify(members), iso(latestAt)],
	);

async function noteTouched(
	client: PoolClient,
	kind: Kind,
	pages: boolean,
	batches: readonly ReadyBatch[],
): Promise<void> {
	if (batches.length === 0) return;
	await touch(client, kind, {
		pages,
		members: unitedMembers(batches.map(({ members }) => members)),
		latestAt: Math.max(...batches.map(({ latestFact }) => latestFact ?? 0)),
	});
}

export async function announce(
	client: PoolClient,
	kind: Kind,
	commit: number,
): Promise<void> {
	await client.query("select pg_notify('facts', $1)", [
		JSON.stringify({ kind: kind.key, commit }),
	]);
}

/**
 * The fast way, for facts that were never met: straight into the table by COPY. A key that is there already fails the whole transaction
 * with a unique violation. Inside the caller's transaction.
 */
export async function commitNewFacts(
	client: PoolClient,
	kind: Kind,
	batches: readonly ReadyBatch[],
): Promise<BatchCounts[]> {
	const commit = await lockKind(client, kind);
	const counts = batches.map(
		(batch): BatchCounts => ({
			accepted: batch.rows,
			duplicates: 0,
			differing: 0,
			superseded: 0,
			rejected: batch.rejected,
		}),
	);
	await recordBatches(
		client,
		batches.map((batch, at) => ({ batch, counts: counts[at] as BatchCounts })),
	);
	if (batches.some(({ rows }) => rows > 0)) {
		await copyInto(client, copyFacts(kind, kind.table), batches);
		// The ids stand in the statement, so that the planner sees how many they are.
		const ours = `${kind.table} where batch_id in (${batches.map(({ id }) => id).join(", ")})`;
		if (kind.additivity === "additive")
			await client.query(appendDeltas(kind, ours, 1), [commit]);
		if (kind.derivesDays) {
			const days = new Set(batches.flatMap((batch) => [...batch.days]));
			await client.query(markDirtyDays("unnest($4::date[]) as touched(day)"), [
				kind.key,
				commit,
				batches.some(({ origin }) => mayPage(origin)),
				[...days],
			]);
		}
	}
	for (const pages of [true, false])
		await noteTouched(
			client,
			kind,
			pages,
			batches.filter(
				({ rows, origin }) => rows > 0 && mayPage(origin) === pages,
			),
		);
	await announce(client, kind, commit);
	return counts;
}
