import { expect, test } from "vitest";
import { decideState, type StateFacts } from "./display-state.ts";

const fine: StateFacts = {
	noData: null,
	stale: null,
	sample: 40,
	minimumSample: 30,
};
const stale = {
	completeThrough: "2026-11-20T00:00:00.000Z",
	promiseMinutes: 60,
};

test.each<[string, Partial<StateFacts>, string[]]>([
	["enough, fresh and undisputed is ok", {}, []],
	["below the minimum sample is too few", { sample: 29 }, ["too-few"]],
	["exactly the minimum sample is enough", { sample: 30 }, []],
	[
		"behind its promise is stale before it is too few",
		{ stale, sample: 2 },
		["stale", "too-few"],
	],
	[
		"no data is no data, whatever the sample",
		{ noData: "nothing-counted", sample: 0 },
		["no-data"],
	],
	[
		"no data goes before stale",
		{ noData: "after-complete-through", stale, sample: 0 },
		["no-data", "stale"],
	],
	[
		"disputed goes before no data",
		{ disputed: true, noData: "no-source", sample: 0 },
		["disputed", "no-data"],
	],
	[
		"a small cell goes before a dispute",
		{ withheldBelow: 5, disputed: true },
		["withheld", "disputed"],
	],
	[
		"confidential goes before all",
		{ confidential: true, withheldBelow: 5, disputed: true, stale, sample: 1 },
		["confidential", "withheld", "disputed", "stale", "too-few"],
	],
])("%s", (_, change, states) => {
	const decision = decideState({ ...fine, ...change });
	expect(decision.state).toBe(states[0] ?? "ok");
	expect(decision.reasons.map((reason) => reason.state)).toEqual(states);
});
