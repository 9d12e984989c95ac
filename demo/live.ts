import { setTimeout as pause } from "node:timers/promises";
import type { AppContext } from "../app/context.server.ts";
import { ingestBatch } from "../app/ingest/ingest-batch.server.ts";
import type { Fact } from "./fact.ts";
import { knownAt } from "./feeds.ts";
import { happensAt, type LiveFacts } from "./live-facts.ts";
import { BY } from "./load-company.ts";
import { chunksOf, openSources, SimulationError } from "./load-facts.ts";
import { randomOf } from "./random.ts";
import { dayNumberAt, simulatedDays, type World } from "./simulated-day.ts";

const SECOND = 1000;
/** Happenings a second; most bring one fact or two. */
const PACE = 2.2;
/** After a sleep of the machine the time that was missed is not made up for. */
const LONGEST_GAP = 5 * SECOND;

type Group = Pick<LiveFacts, "kind" | "source"> & { facts: Fact[] };

/** Lets something happen in the simulated company again and again, each fact sent at the moment at which it is known, until it is told to stop. */
export async function keepFactsComing(
	context: AppContext,
	world: World,
	{ signal }: { readonly signal: AbortSignal },
): Promise<void> {
	const begun = context.now().getTime();
	const sources = await openSources(context, new Date(begun));
	const dayOf = simulatedDays(world);
	const random = randomOf(`aurora/${world.seed}/live/${begun}`);
	let number = 0;
	let last = begun;
	/** What has happened by halves: it comes when its time has come. */
	let ahead: LiveFacts[] = [];
	while (!signal.aborted) {
		await pause(SECOND, null, { signal }).catch(() => {});
		const now = context.now().getTime();
		const from = Math.max(last, now - LONGEST_GAP);
		const count = random.around((PACE * (now - from)) / SECOND);
		for (let each = 0; each < count; each++) {
			const at = Math.floor(random.between(from, now));
			const id = `L${begun.toString(36)}-${number++}`;
			ahead.push(happensAt(dayOf(dayNumberAt(at)), random, { id, at }));
		}
		last = now;
		const groups = new Map<string, Group>();
		ahead = ahead.flatMap(({ kind, source, facts }) => {
			const key = `${kind.key} ${source}`;
			const group = groups.get(key) ?? { kind, source, facts: [] };
			groups.set(key, group);
			const later: Fact[] = [];
			for (const fact of facts)
				(knownAt(fact, kind) <= now ? group.facts : later).push(fact);
			return later.length === 0 ? [] : [{ kind, source, facts: later }];
		});
		await Promise.all(
			[...groups.values()]
				.filter(({ facts }) => facts.length > 0)
				.map((group) =>
					sendNow(context, group, sources.get(group.source) as number, now),
				),
		);
	}
}

async function sendNow(
	context: AppContext,
	{ kind, facts }: Group,
	sourceId: number,
	now: number,
): Promise<void> {
	const { rejects } = await ingestBatch(context, {
		kind,
		sourceId,
		via: "demo",
		sentBy: BY.name,
		receivedAt: now,
		completeThrough: now,
		chunks: chunksOf([facts]),
	});
	const [first] = rejects;
	if (first)
		throw new SimulationError(
			`a live fact of ${kind.key} was rejected for ${first.field} '${first.value}': allowed is ${first.allowed}`,
		);
}
