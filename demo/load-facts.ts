import type { AppContext } from "../app/context.server.ts";
import { createSource } from "../app/identity/create-source.server.ts";
import { changeSourceTerms } from "../app/ingest/change-source-terms.server.ts";
import { ingestBatch } from "../app/ingest/ingest-batch.server.ts";
import type { RecordChunk } from "../app/ingest/record-chunk.ts";
import { listDemoBatches } from "../db/queries/demo-state.server.ts";
import { findSource } from "../db/queries/sources.server.ts";
import type { Fact } from "./fact.ts";
import { FEEDS, type Feed, SOURCES } from "./feeds.ts";
import {
	factsOf,
	historyStart,
	keyOf,
	readKey,
	type Stretch,
	sentUntil,
	stretches,
} from "./history.ts";
import { BY } from "./load-company.ts";
import { MINUTE, simulatedDays, type World } from "./simulated-day.ts";

/** No source says that it is ever further behind; the one that fell silent is. */
const PROMISE_MINUTES = 2 * 24 * 60;

/** Something in the simulation does not hold: a fault of ours. */
export class SimulationError extends Error {
	readonly code = "simulation";
}

/** Ids of the sources, made where they are not there yet. */
export async function openSources(
	{ db }: AppContext,
	now: Date,
): Promise<ReadonlyMap<string, number>> {
	const ids = new Map<string, number>();
	for (const [key, name] of Object.entries(SOURCES)) {
		await createSource(db, { key, name, by: BY }, now);
		ids.set(key, (await findSource(db, key))?.id as number);
	}
	return ids;
}

export async function* chunksOf(
	days: Iterable<readonly Fact[]>,
): AsyncGenerator<RecordChunk> {
	let line = 0;
	for (const facts of days)
		yield {
			records: facts.map((value) => ({
				line: ++line,
				value,
				content: () => JSON.stringify(value),
			})),
			unreadable: [],
		};
}

export interface Load {
	readonly world: World;
	readonly until: number;
	readonly now: Date;
	/** Called when a kind's larger part is in, so that what follows from it can begin. */
	readonly arrived: (feed: Feed) => void;
	readonly progress: (text: string, share: number) => void;
}

/** Sends what is not in yet of the history through the ingest room, each stretch as one batch, and in order: so the last key says how far a feed has come. */
export async function loadFacts(
	context: AppContext,
	{ world, until, now, arrived, progress }: Load,
): Promise<void> {
	const sources = await openSources(context, now);
	const through = new Map<string, number>();
	for (const { kind, source, key } of await listDemoBatches(context.db)) {
		const at = readKey(key)?.until ?? 0;
		const feed = `${kind} ${source}`;
		through.set(feed, Math.max(at, through.get(feed) ?? 0));
	}
	const dayOf = simulatedDays(world);
	const plan = FEEDS.map((feed) => ({
		feed,
		...stretches(world, {
			from:
				through.get(`${feed.kind.key} ${feed.source}`) ?? historyStart(world),
			until: sentUntil(feed, world, until),
		}),
	}));
	const span = ({ from, until: end }: Stretch) => end - from;
	const total = plan
		.flatMap(({ early, late }) => [...early, ...late])
		.reduce((sum, one) => sum + span(one), 0);
	const promised = new Set(through.keys());
	/** A source promises something from its first facts on; what an admin changes about it later stays. */
	const promise = async ({ kind, source }: Feed) => {
		const name = `${kind.key} ${source}`;
		if (promised.has(name)) return;
		promised.add(name);
		const change = { promiseMinutes: PROMISE_MINUTES };
		await changeSourceTerms(
			context.db,
			{ sourceKey: source, kind: kind.key, change, by: BY },
			now,
		);
	};
	let done = 0;
	const send = async (feed: Feed, stretch: Stretch) => {
		progress(feed.kind.key, done / total);
		const { rejects, rejected } = await ingestBatch(context, {
			kind: feed.kind,
			sourceId: sources.get(feed.source) as number,
			via: "demo",
			imported: true,
			sentBy: BY.name,
			idempotencyKey: keyOf(world, stretch),
			receivedAt: Math.min(stretch.until + 5 * MINUTE, now.getTime()),
			completeThrough: stretch.until,
			chunks: chunksOf(factsOf(feed, dayOf, stretch)),
		});
		const [first] = rejects;
		if (first)
			throw new SimulationError(
				`${rejected} simulated ${feed.kind.key} were rejected, the first for ${first.field} '${first.value}': allowed is ${first.allowed}`,
			);
		await promise(feed);
		done += span(stretch);
	};
	for (const { feed, early } of plan) {
		for (const stretch of early) await send(feed, stretch);
		if (early.length > 0) arrived(feed);
	}
	const days = new Set(
		plan.flatMap(({ late }) => late.map(({ from }) => from)),
	);
	for (const day of [...days].sort((a, b) => a - b))
		for (const { feed, late } of plan)
			for (const stretch of late)
				if (stretch.from === day) await send(feed, stretch);
}
