import type { AppContext } from "../app/context.server.ts";
import { deriveOrders } from "../app/ingest/derive/derive-orders.server.ts";
import { deriveStock } from "../app/ingest/derive/derive-stock.server.ts";
import { foldRollups } from "../app/ingest/fold-rollups.server.ts";
import { addDays, dayFrom } from "../app/metrics/day.ts";
import type { Kind } from "../app/metrics/kind.ts";
import { KINDS } from "../app/metrics/kinds/all.ts";
import { syncDefinitions } from "../app/metrics/sync-definitions.server.ts";
import {
	noteStatistics,
	readDemoState,
} from "../db/queries/demo-state.server.ts";
import { Lane } from "./lane.ts";
import { loadAlertRules } from "./load-alert-rules.ts";
import { loadCompany } from "./load-company.ts";
import { loadFacts } from "./load-facts.ts";
import { loadScorecards } from "./load-scorecards.ts";
import { ACCOUNTS, PASSWORD } from "./people.ts";
import { readWorld } from "./read-world.ts";
import {
	DAYS,
	dayNumberAt,
	HOUR,
	MINUTE,
	TIME_ZONE,
	type World,
} from "./simulated-day.ts";

export const SEED = 1;

export class NotADemo extends Error {
	readonly code = "not-a-demo";
}

/** The database holds another history than the one that was asked for. */
export class OtherHistory extends Error {
	readonly code = "other-history";
}

export interface DemoAccount {
	readonly email: string;
	readonly password: string;
	readonly role: string;
}

export interface DemoOptions {
	/** Another seed makes another history; absent: the one that is there, else the default. */
	readonly seed?: number;
	/** A part of the whole company, for tests. */
	readonly size?: number;
	/** Up to this minute instead of the full hour, because facts go on from here. */
	readonly live?: boolean;
}

async function worldOf(
	{ db }: AppContext,
	{ seed, size }: DemoOptions,
	now: number,
): Promise<{ readonly world: World; readonly begun: boolean }> {
	const there = await readWorld(db);
	if (there === null)
		return {
			world: {
				seed: seed ?? SEED,
				size: size ?? 1,
				firstLoaded: dayFrom(dayNumberAt(now)),
			},
			begun: false,
		};
	if (seed !== undefined && seed !== there.seed)
		throw new OtherHistory(
			`--seed is ${seed}, but this database holds the history of seed ${there.seed}: only that one can go on in it; another one needs an empty database (another DATA_DIR)`,
		);
	return { world: there, begun: true };
}

/**
 * A simulated company of 18 months with some mishaps in them (stories.ts). Everything goes through the product's own services.
 * Loaded again later it brings what happened since, and it never touches a company that is somebody's own.
 */
export async function loadDemo(
	context: AppContext,
	progress: (text: string, share: number) => void,
	options: DemoOptions = {},
): Promise<{ readonly signIn: DemoAccount[]; readonly world: World }> {
	const { db, pool } = context;
	const now = context.now();
	const state = await readDemoState(db);
	if (state.used && !state.isDemo)
		throw new NotADemo(
			"this database holds a company that is no demo: the simulated one goes into an empty database",
		);
	const { world, begun } = await worldOf(context, options, now.getTime());
	progress("company and people", 0);
	await syncDefinitions(db, now);
	// The files change nothing where they were taken before, but reading them takes a second.
	if (!begun)
		await loadCompany(context, addDays(world.firstLoaded, 1 - DAYS), now);

	const step = options.live ? MINUTE : HOUR;
	const fold = async (kind: Kind) => {
		while (await foldRollups(pool, kind, TIME_ZONE));
	};
	// The database adds up what has arrived, while this process makes more on the other core.
	const sums = new Lane();
	const follow = (kind: Kind) => sums.add(() => fold(kind));
	let backFilled = false;
	await loadFacts(context, {
		world,
		// To the hour, so that the same hour makes the same facts.
		until: Math.floor(now.getTime() / step) * step,
		now,
		arrived: ({ kind }) => {
			backFilled = true;
			follow(kind);
		},
		progress: (text, share) => progress(text, 0.05 + 0.6 * share),
	});
	for (const kind of KINDS) follow(kind);
	// Once, with all facts there: a second pass over the last days would look again at every customer who came back in them.
	const derived = new Lane();
	derived.add(async () => {
		while ((await deriveOrders(db, DAYS)).more);
	});
	derived.add(async () => {
		while ((await deriveStock(db, now)).more);
	});
	const left = () => sums.left + derived.left;
	const all = left();
	const tell = () =>
		progress("sums, customers and stock", 0.65 + 0.35 * (1 - left() / all));
	tell();
	await Promise.all([sums.done(tell), derived.done(tell)]);
	if (backFilled) await noteStatistics(db);
	await loadAlertRules(db, now);
	await loadScorecards(db, world.seed, now);
	progress("the simulated company is in", 1);
	const signIn = ACCOUNTS.map(({ email, role }) => ({
		email,
		password: PASSWORD,
		role,
	}));
	return { signIn, world };
}
