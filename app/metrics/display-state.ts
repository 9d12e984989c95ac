/** What a value may be shown as, in the order in which the first that holds wins. Only `ok` is ever green or taken at face value. */
export const DISPLAY_STATES = [
	"confidential",
	"withheld",
	"disputed",
	"no-data",
	"stale",
	"too-few",
	"ok",
] as const;

export type DisplayState = (typeof DISPLAY_STATES)[number];

/** Why a state holds, for the reader to explain itself. */
export type StateReason =
	| { readonly state: "confidential"; readonly reason: "not-for-this-reader" }
	| {
			readonly state: "withheld";
			readonly reason: "small-cell";
			readonly atLeast: number;
	  }
	| { readonly state: "disputed"; readonly reason: "open-dispute" }
	| {
			readonly state: "no-data";
			readonly reason:
				| "no-source"
				| "after-complete-through"
				| "before-first-fact"
				| "denominator-zero"
				| "nothing-counted"
				| "not-split-that-way"
				| "known-by-days";
	  }
	| {
			readonly state: "stale";
			readonly reason: "behind-promise";
			readonly completeThrough: string;
			readonly promiseMinutes: number;
	  }
	| {
			readonly state: "too-few";
			readonly reason: "below-minimum-sample";
			readonly sample: number;
			readonly minimum: number;
	  };

export type NoDataReason = Extract<StateReason, { state: "no-data" }>["reason"];

export interface StateFacts {
	readonly confidential?: boolean;
	/** The smallest number of people a cell may rest on, where this one rests on fewer. */
	readonly withheldBelow?: number;
	readonly disputed?: boolean;
	readonly noData: NoDataReason | null;
	readonly stale: {
		readonly completeThrough: string;
		readonly promiseMinutes: number;
	} | null;
	readonly sample: number;
	readonly minimumSample: number;
}

export interface StateDecision {
	readonly state: DisplayState;
	/** Every state that holds but `ok`, the shown one first. */
	readonly reasons: readonly StateReason[];
}

/** One display state for a value, and every reason that holds. */
export function decideState(facts: StateFacts): StateDecision {
	const reasons: StateReason[] = [];
	if (facts.confidential)
		reasons.push({ state: "confidential", reason: "not-for-this-reader" });
	if (facts.withheldBelow !== undefined)
		reasons.push({
			state: "withheld",
			reason: "small-cell",
			atLeast: facts.withheldBelow,
		});
	if (facts.disputed)
		reasons.push({ state: "disputed", reason: "open-dispute" });
	if (facts.noData) reasons.push({ state: "no-data", reason: facts.noData });
	if (facts.stale)
		reasons.push({ state: "stale", reason: "behind-promise", ...facts.stale });
	// Without a value there is no sample that could be too small.
	if (!facts.noData && facts.sample < facts.minimumSample)
		reasons.push({
			state: "too-few",
			reason: "below-minimum-sample",
			sample: facts.sample,
			minimum: facts.minimumSample,
		});
	return { state: reasons[0]?.state ?? "ok", reasons };
}
