import type { Db } from "../../db/client.ts";
import { readSourceStates } from "../../db/queries/metric-settings.server.ts";
import { completeThrough } from "./freshness.ts";
import type { SourceFreshness } from "./reader-types.ts";

export interface ListedSource extends SourceFreshness {
	readonly latestFactAt: string | null;
	/** The rule's length in minutes, where a rule decides. */
	readonly ruleMinutes: number | null;
}

const MINUTE = 60_000;

const iso = (instant: number | null): string | null =>
	instant === null ? null : new Date(instant).toISOString();

/** Every source with what it sends and how far it has come; a source of several kinds stands once for each. */
export async function readSourceList(
	db: Db,
	now: Date,
): Promise<ListedSource[]> {
	const states = await readSourceStates(db);
	return states.map((state) => {
		const { through, by } = completeThrough(state, now.getTime());
		const { promiseMinutes } = state;
		return {
			source: state.source,
			kind: state.kind,
			completeThrough: iso(through),
			by,
			promiseMinutes,
			retired: state.retired,
			behindPromise:
				!state.retired &&
				promiseMinutes !== null &&
				(through === null || now.getTime() - through > promiseMinutes * MINUTE),
			latestFactAt: iso(state.latestFactAt),
			ruleMinutes:
				by === "rule" && state.completeAfter !== null
					? Math.round(state.completeAfter / MINUTE)
					: null,
		};
	});
}
