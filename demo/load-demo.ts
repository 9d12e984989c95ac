import type { AppContext } from "../app/context.server.ts";
import { deriveOrders } from "../app/ingest/derive/derive-orders.server.ts";
import { deriveStock } from "../app/ingest/derive/derive-stock.server.ts";
import { foldRollups } from "../app/ingest/fold-rollups.server.ts";
import { businessDay } from "../app/metrics/business-day.ts";
import { addDays } from "../app/metrics/day.ts";
import { syncDefinitions } from "../app/metrics/sync-definitions.server.ts";
import { readDemoState } from "../db/queries/demo-state.server.ts";
import { TIME_ZONE } from "./company-sheets.ts";
import { loadCompany } from "./load-company.ts";
import { loadFacts, SIMULATED } from "./load-facts.ts";
import { PASSWORD, PEOPLE } from "./people.ts";
import { simulatedDays } from "./simulated-day.ts";

const DAYS = 120;
/** A complaint may be closed so many days after it was opened. */
const LONGEST_STEP = 9;
/** So soon after the last load there is nothing worth adding. */
const FRESH = 15 * 60_000;

export class NotADemo extends Error {
	readonly code = "not-a-demo";
}

export interface DemoAccount {
	readonly email: string;
	readonly password: string;
	readonly role: string;
}

/**
 * A small simulated company: 120 days up to now, with one lot of bad batteries in them. Everything goes through the product's own services.
 * Loaded again later it brings what happened since, and it never touches a company that is somebody's own.
 */
export async function loadDemo(
	context: AppContext,
	progress: (text: string, share: number) => void,
): Promise<{ signIn: DemoAccount[] }> {
	const { db, pool } = context;
	const now = context.now();
	const signIn = PEOPLE.map(({ email, role }) => ({
		email,
		password: PASSWORD,
		role,
	}));
	const state = await readDemoState(db, SIMULATED.length);
	if (state.used && !state.isDemo)
		throw new NotADemo(
			"this database holds a company that is no demo: the simulated one goes into an empty database",
		);
	if (state.through && now.getTime() - state.through.getTime() < FRESH)
		return { signIn };

	const dayOf = businessDay(TIME_ZONE);
	const today = dayOf(now.getTime());
	const loaded = dayOf((state.loadedAt ?? now).getTime());
	const start = addDays(loaded, 1 - DAYS);
	progress("company and people", 0);
	await syncDefinitions(db, now);
	if (state.through === null) await loadCompany(context, start, now);
	const from =
		state.through === null
			? start
			: addDays(dayOf(state.through.getTime()), -LONGEST_STEP);
	const days = simulatedDays(from < start ? start : from, today, loaded);
	await loadFacts(context, days, now, (text, share) =>
		progress(text, 0.05 + 0.75 * share),
	);

	progress("sums by hour, day and month", 0.8);
	for (const { kind } of SIMULATED)
		while (await foldRollups(pool, kind, TIME_ZONE));
	progress("customers and stock", 0.9);
	while ((await deriveOrders(db)).more);
	while ((await deriveStock(db, now)).more);
	progress("the simulated company is in", 1);
	return { signIn };
}
