import type { AppContext } from "../app/context.server.ts";
import { createSource } from "../app/identity/create-source.server.ts";
import { ingestBatch } from "../app/ingest/ingest-batch.server.ts";
import type { RecordChunk } from "../app/ingest/record-chunk.ts";
import type { Kind } from "../app/metrics/kind.ts";
import { complaintEvents } from "../app/metrics/kinds/complaint-events.ts";
import { npsInvitations } from "../app/metrics/kinds/nps-invitations.ts";
import { orderLines } from "../app/metrics/kinds/order-lines.ts";
import { returns } from "../app/metrics/kinds/returns.ts";
import { reviews } from "../app/metrics/kinds/reviews.ts";
import { stockCounts } from "../app/metrics/kinds/stock-counts.ts";
import { visits } from "../app/metrics/kinds/visits.ts";
import { findSource } from "../db/queries/sources.server.ts";
import { BY } from "./load-company.ts";
import { type Fact, orderFacts, returnFacts } from "./order-facts.ts";
import { stockFacts, visitFacts } from "./place-facts.ts";
import type { SimulatedDay } from "./simulated-day.ts";
import { complaintFacts, npsFacts, reviewFacts } from "./voice-facts.ts";

const SOURCE = "simulation";

export const SIMULATED: readonly {
	readonly kind: Kind;
	readonly facts: (day: SimulatedDay) => readonly Fact[];
}[] = [
	{ kind: orderLines, facts: orderFacts },
	{ kind: returns, facts: returnFacts },
	{ kind: reviews, facts: reviewFacts },
	{ kind: npsInvitations, facts: npsFacts },
	{ kind: stockCounts, facts: stockFacts },
	{ kind: complaintEvents, facts: complaintFacts },
	{ kind: visits, facts: visitFacts },
];

/** What the simulation knows by now: a step that lies ahead comes with a later load. An invitation counts as open until its outcome. */
function knownBy(fact: Fact, kind: Kind, now: number): boolean {
	const times = [fact[kind.time], fact.outcome_at ?? null];
	return times.every(
		(time) => time === null || Date.parse(String(time)) <= now,
	);
}

async function* chunksOf(
	{ kind, facts }: (typeof SIMULATED)[number],
	days: readonly SimulatedDay[],
	now: number,
): AsyncGenerator<RecordChunk> {
	let line = 0;
	for (const day of days) {
		const known = facts(day).filter((fact) => knownBy(fact, kind, now));
		yield {
			records: known.map((value) => ({
				line: ++line,
				value,
				content: () => JSON.stringify(value),
			})),
			unreadable: [],
		};
	}
}

/** Something in the simulation does not hold: a fault of ours. */
export class SimulationError extends Error {
	readonly code = "simulation";
}

/** Sends the days' facts of every kind through the ingest room, each kind as one batch. */
export async function loadFacts(
	context: AppContext,
	days: readonly SimulatedDay[],
	now: Date,
	progress: (text: string, share: number) => void,
): Promise<void> {
	const { db } = context;
	await createSource(db, { key: SOURCE, name: "Simulation", by: BY }, now);
	const source = await findSource(db, SOURCE);
	for (const [at, simulated] of SIMULATED.entries()) {
		const { kind } = simulated;
		progress(kind.key, at / SIMULATED.length);
		const { rejects, rejected } = await ingestBatch(context, {
			kind,
			sourceId: (source as { id: number }).id,
			via: "demo",
			sentBy: BY.name,
			receivedAt: now.getTime(),
			completeThrough: now.getTime(),
			chunks: chunksOf(simulated, days, now.getTime()),
		});
		const [first] = rejects;
		if (first)
			throw new SimulationError(
				`${rejected} simulated ${kind.key} were rejected, the first for ${first.field} '${first.value}': allowed is ${first.allowed}`,
			);
	}
}
