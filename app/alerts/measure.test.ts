import { expect, test } from "vitest";
import type { Observation } from "../metrics/observation.ts";
import { type Measured, measure } from "./measure.ts";
import type { Condition, LevelRule, RuleContent } from "./rule.ts";

const seen = (more: Partial<Observation>): Observation => ({
	from: "2026-11-01",
	to: "2026-11-07",
	fromAt: "2026-10-31T16:00:00.000Z",
	untilAt: "2026-11-07T16:00:00.000Z",
	value: 8,
	exact: null,
	sample: 200,
	low: 6,
	high: 11,
	state: "ok",
	reasons: [],
	partial: false,
	...more,
});
const level = (more: Partial<LevelRule>): LevelRule => ({
	raise: 5,
	clear: 4,
	forSeconds: 0,
	keepFiringSeconds: 0,
	minimumSample: 0,
	...more,
});
type Levels = Pick<RuleContent, "warning" | "critical">;
const ask = (
	condition: Condition,
	current: Partial<Observation>,
	more: Partial<Measured> = {},
	levels: Levels = { warning: level({}), critical: null },
) =>
	measure(
		{ condition, ...levels },
		{
			current: seen(current),
			previous: null,
			target: null,
			usual: null,
			...more,
		},
	);
function shown(found: ReturnType<typeof ask>): string {
	if (found.kind === "measured")
		return `${found.basis.measured} ${Object.values(found.verdicts).join(" ")}`;
	return found.kind === "no-data" ? found.reason : found.kind;
}

const VALUE: Condition = { kind: "value", side: "above", evidence: "value" };
const SURELY: Condition = {
	kind: "value",
	side: "above",
	evidence: "interval",
};
const BELOW: Condition = { kind: "value", side: "below", evidence: "value" };
const SURELY_BELOW: Condition = {
	kind: "value",
	side: "below",
	evidence: "interval",
};
const PERCENT: Condition = { kind: "change", side: "above", in: "percent" };
const POINTS: Condition = { kind: "change", side: "below", in: "points" };
const TARGET: Condition = { kind: "target", side: "above" };
const USUAL: Condition = { kind: "usual", side: "above" };
const EITHER: Condition = { kind: "usual", side: "either" };
const before = (more: Partial<Observation>) => ({ previous: seen(more) });
const usual = { usual: { middle: 4, deviation: 2, weeks: 8 } };
const range = { target: { from: 2, to: 6 } };
const fall = { warning: level({ raise: -5, clear: -4 }), critical: null };
const thin = { warning: level({ minimumSample: 300 }), critical: null };
const two = { warning: level({}), critical: level({ raise: 10, clear: 9 }) };

test.each<[string, ReturnType<typeof ask>, string]>([
	["above its threshold", ask(VALUE, {}), "8 beyond"],
	["equal is not beyond", ask(VALUE, { value: 5 }), "5 between"],
	[
		"between raise and clear it stays",
		ask(VALUE, { value: 4.5 }),
		"4.5 between",
	],
	[
		"at the clear threshold it is cleared",
		ask(VALUE, { value: 4 }),
		"4 cleared",
	],
	["each level by itself", ask(VALUE, {}, {}, two), "8 cleared beyond"],
	["below, where that is bad", ask(BELOW, { value: 3 }), "3 beyond"],
	["surely above: by the lower end", ask(SURELY, {}), "6 beyond"],
	["not surely above", ask(SURELY, { low: 3 }), "3 between"],
	[
		"what clears is the value, not the interval",
		ask(SURELY, { value: 4, low: 3, high: 5 }),
		"3 cleared",
	],
	[
		"surely below: by the upper end",
		ask(SURELY_BELOW, { value: 2, low: 1, high: 4 }),
		"4 beyond",
	],
	[
		"no interval to hold against it",
		ask(SURELY, { low: null, high: null }),
		"no-interval",
	],
	["fewer than the level wants", ask(VALUE, {}, {}, thin), "8 too-few"],
	[
		"fewer than the metric wants",
		ask(VALUE, { state: "too-few" }),
		"8 too-few",
	],
	[
		"no data",
		ask(VALUE, {
			value: null,
			state: "no-data",
			reasons: [{ state: "no-data", reason: "nothing-counted" }],
		}),
		"nothing-counted",
	],
	["stale is no reading", ask(VALUE, { state: "stale" }), "stale"],
	["a hidden value alarms nobody", ask(VALUE, { state: "withheld" }), "hidden"],
	["changed by percent", ask(PERCENT, {}, before({ value: 4 })), "100 beyond"],
	[
		"changed by percent of a negative value",
		ask(PERCENT, { value: -2 }, before({ value: -4 })),
		"50 beyond",
	],
	[
		"changed by points",
		ask(POINTS, { value: 2 }, before({ value: 8 }), fall),
		"-6 beyond",
	],
	["nothing to compare with", ask(PERCENT, {}), "nothing-before"],
	[
		"before it was 0: no percent of it",
		ask(PERCENT, {}, before({ value: 0 })),
		"nothing-before",
	],
	[
		"before it was 0: points can be said",
		ask(POINTS, { value: 0 }, before({ value: 0 }), fall),
		"0 cleared",
	],
	[
		"what lay before reaches back before the first fact",
		ask(PERCENT, {}, before({ value: 4, factsBegin: "2026-10-28" })),
		"nothing-before",
	],
	[
		"what lay before rests on too few",
		ask(PERCENT, {}, before({ value: 4, state: "too-few" })),
		"100 too-few",
	],
	["against the target", ask(TARGET, {}, { target: 2 }), "6 beyond"],
	[
		"from the nearer end of a target range",
		ask(TARGET, { value: 12 }, range),
		"6 beyond",
	],
	[
		"within the target range it is 0 away",
		ask(TARGET, { value: 3 }, range),
		"0 cleared",
	],
	["no target", ask(TARGET, {}), "no-target"],
	[
		"so many deviations from what is usual",
		ask(USUAL, { value: 16 }, usual),
		"6 beyond",
	],
	["to either side", ask(EITHER, { value: -8 }, usual), "6 beyond"],
	["nothing usual is known", ask(USUAL, {}), "no-usual-range"],
])("%s", (_, found, expected) => {
	expect(shown(found)).toBe(expected);
});

test("what it looked at is kept with the reading", () => {
	expect(ask(PERCENT, {}, before({ value: 4 }))).toMatchObject({
		basis: {
			value: 8,
			low: 6,
			high: 11,
			sample: 200,
			previous: 4,
			measured: 100,
		},
	});
});
