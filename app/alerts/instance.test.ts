import fc from "fast-check";
import { expect, test } from "vitest";
import { replay } from "./backtest.ts";
import { decide, type Told } from "./decide.ts";
import type { Basis, Evaluation, Verdict } from "./evaluation.ts";
import {
	type Instance,
	NORMAL_INSTANCE,
	nextInstance,
	standingOf,
} from "./instance.ts";
import type { LevelRule } from "./rule.ts";

const MINUTE = 60_000;
const NOON = Date.parse("2026-11-24T12:00:00Z");
const basis: Basis = {
	value: 1,
	low: null,
	high: null,
	sample: 9,
	fromAt: "",
	untilAt: "",
	previous: null,
	target: null,
	usual: null,
	measured: 1,
};
const level = (forMinutes: number, keepMinutes: number): LevelRule => ({
	raise: 5,
	clear: 4,
	forSeconds: 60 * forMinutes,
	keepFiringSeconds: 60 * keepMinutes,
	minimumSample: 0,
});
const rule = {
	warning: level(2, 2),
	critical: level(0, 0),
	noDataSeconds: 120,
	repeatSeconds: null,
};
type Word = "b" | "-" | "c" | "few";
const VERDICT: Record<Word, Verdict> = {
	b: "beyond",
	"-": "between",
	c: "cleared",
	few: "too-few",
};
/** `b/c`: the warning is beyond, the critical cleared. */
const evaluationOf = (word: string): Evaluation => {
	if (word === "none") return { kind: "no-data", reason: "stale", basis };
	if (word === "error") return { kind: "error", message: "" };
	if (word === "gone") return { kind: "missing" };
	const [warning = "c", critical = "c"] = word.split("/") as Word[];
	return {
		kind: "measured",
		basis,
		verdicts: { warning: VERDICT[warning], critical: VERDICT[critical] },
	};
};
const run = (words: string, of: Parameters<typeof nextInstance>[0] = rule) => {
	let instance: Instance = NORMAL_INSTANCE;
	return words.split(" ").map((word, i) => {
		instance = nextInstance(
			of,
			instance,
			evaluationOf(word),
			NOON + i * MINUTE,
		);
		const { state, level: its } = standingOf(instance);
		return its ? `${its[0]}:${state}` : state;
	});
};

/** One evaluation a minute. */
test.each([
	["beyond for as long as asked", "b b b", "w:pending w:pending w:firing"],
	["between ends pending", "b - b b", "w:pending normal w:pending w:pending"],
	["too few ends pending", "b few", "w:pending normal"],
	["for = 0 goes straight to firing", "c/b", "c:firing"],
	[
		"between keeps firing",
		"b b b - -",
		"w:pending w:pending w:firing w:firing w:firing",
	],
	[
		"too few ends nothing",
		"b b b few",
		"w:pending w:pending w:firing w:firing",
	],
	[
		"cleared for as long as asked",
		"b b b c c c",
		"w:pending w:pending w:firing w:recovering w:recovering normal",
	],
	[
		"recovering goes back to firing",
		"b b b c b",
		"w:pending w:pending w:firing w:recovering w:firing",
	],
	["keep firing = 0 is over at once", "c/b c/c", "c:firing normal"],
	[
		"the graver level is shown, the other one goes on beneath",
		"b/b b/b b/c",
		"c:firing c:firing w:firing",
	],
	[
		"no data honours its own duration",
		"none none none",
		"pending pending no-data",
	],
	["a value ends it", "none none none c", "pending pending no-data normal"],
	["errors do likewise", "error error error", "pending pending error"],
	[
		"no data and errors in turn are one stretch",
		"none error none",
		"pending pending no-data",
	],
	[
		"no data ends pending",
		"b b none b",
		"w:pending w:pending pending w:pending",
	],
	["no data ends no firing", "c/b none c/-", "c:firing c:firing c:firing"],
	["missing twice is over", "c/b gone gone", "c:firing c:firing normal"],
	[
		"missing once is not",
		"c/b gone c/- gone",
		"c:firing c:firing c:firing c:firing",
	],
	[
		"missing ends pending",
		"b b gone b",
		"w:pending w:pending normal w:pending",
	],
])("%s", (_, words, states) => {
	expect(run(words).join(" ")).toBe(states);
});

test("a level that the rule no longer has does not fire on without data", () => {
	const firing = nextInstance(rule, NORMAL_INSTANCE, evaluationOf("c/b"), NOON);
	const without = nextInstance(
		{ ...rule, critical: null },
		firing,
		evaluationOf("none"),
		NOON,
	);
	expect(without.critical.phase).toBe("normal");
});

const firing = (warning: number | null, critical: number | null): Instance => ({
	...NORMAL_INSTANCE,
	...(warning !== null && { warning: { phase: "firing", since: warning } }),
	...(critical !== null && { critical: { phase: "firing", since: critical } }),
});
const told = (as: Told["as"]): Told => ({ as, at: NOON });
const ripe: Instance = {
	...NORMAL_INSTANCE,
	trouble: { kind: "no-data", since: 0, ripe: true },
};
const circumstances = {
	told: null,
	past: false,
	silenced: false,
	muted: false,
	acknowledged: false,
	now: NOON + 10 * MINUTE,
};

test.each<
	[
		string,
		Instance,
		Partial<Parameters<typeof decide>[2]>,
		Partial<typeof rule> | { repeatSeconds: number } | { noDataSeconds: null },
		string,
	]
>([
	["first", firing(0, null), {}, {}, "tell first"],
	["worse", firing(0, 0), { told: told("warning") }, {}, "tell worse"],
	["better", firing(0, null), { told: told("critical") }, {}, "tell better"],
	["resolved", NORMAL_INSTANCE, { told: told("warning") }, {}, "tell resolved"],
	[
		"repeated when its time has come",
		firing(0, null),
		{ told: told("warning") },
		{ repeatSeconds: 600 },
		"tell repeat",
	],
	["no data, once ripe", ripe, {}, {}, "tell first"],
	[
		"never told, so no end is told",
		NORMAL_INSTANCE,
		{},
		{},
		"hold not-announced",
	],
	[
		"pending is no news",
		{ ...NORMAL_INSTANCE, warning: { phase: "pending", since: 0 } },
		{},
		{},
		"hold pending",
	],
	["the past pages nobody", firing(0, null), { past: true }, {}, "hold past"],
	[
		"but its end is told",
		NORMAL_INSTANCE,
		{ told: told("warning"), past: true },
		{},
		"tell resolved",
	],
	["silenced", firing(0, null), { silenced: true }, {}, "hold silenced"],
	["muted", firing(0, null), { muted: true }, {}, "hold muted"],
	[
		"a warning after the critical is inhibited",
		firing(NOON + 1, 0),
		{ told: told("critical") },
		{},
		"hold inhibited",
	],
	[
		"a warning from before it is part of it",
		firing(0, 0),
		{ told: told("critical") },
		{},
		"hold already-told",
	],
	[
		"too soon to repeat",
		firing(0, 0),
		{ told: told("critical") },
		{ repeatSeconds: 601 },
		"hold repeat-interval-not-over",
	],
	[
		"acknowledged is not repeated",
		firing(0, null),
		{ told: told("warning"), acknowledged: true },
		{ repeatSeconds: 600 },
		"hold acknowledged",
	],
	[
		"trouble that is shown and not told",
		ripe,
		{},
		{ noDataSeconds: null },
		"hold trouble-not-told",
	],
])("decide: %s", (_, instance, change, of, expected) => {
	const decision = decide({ ...rule, ...of }, instance, {
		...circumstances,
		...change,
	});
	expect(`${decision.tell ? "tell" : "hold"} ${decision.reason}`).toBe(
		expected,
	);
});

test("no firing without pending while it asks for a time, and no end of what was never told", () => {
	const word = fc.constantFrom(
		"b",
		"b/b",
		"-",
		"c",
		"few",
		"none",
		"error",
		"gone",
	);
	fc.assert(
		fc.property(
			fc.array(fc.tuple(word, fc.boolean(), fc.boolean()), { maxLength: 40 }),
			(steps) => {
				let instance: Instance = NORMAL_INSTANCE;
				let last: Told | null = null;
				for (const [i, [text, silenced, past]] of steps.entries()) {
					const now = NOON + i * MINUTE;
					const before: Instance = instance;
					instance = nextInstance(rule, before, evaluationOf(text), now);
					if (before.warning.phase === "normal")
						expect(instance.warning.phase).not.toBe("firing");
					const decision = decide(rule, instance, {
						...circumstances,
						told: last,
						silenced,
						past,
						now,
					});
					if (!decision.tell) continue;
					if (decision.reason === "first") expect(last).toBeNull();
					else expect(last).not.toBeNull();
					last =
						decision.reason === "resolved"
							? null
							: { as: decision.as, at: now };
				}
			},
		),
	);
});

test("the past is replayed: when it was beyond, fired and was over, the gravest level and the peak", () => {
	const words = ["b", "b", "b", "b/b", "c", "c", "c", "c", "c/b"];
	const steps = words.map((text, i) => {
		const evaluation = evaluationOf(text);
		return {
			at: NOON + i * MINUTE,
			evaluation:
				evaluation.kind === "measured"
					? { ...evaluation, basis: { ...basis, measured: i === 3 ? 99 : i } }
					: evaluation,
		};
	});
	const episodes = replay(
		{ ...rule, condition: { kind: "value", side: "above", evidence: "value" } },
		steps,
	);
	expect(
		episodes.map(({ from, until, firedAt, level: its, peak }) => [
			(from - NOON) / MINUTE,
			(firedAt - NOON) / MINUTE,
			until && (until - NOON) / MINUTE,
			its,
			peak.measured,
		]),
	).toEqual([
		[0, 2, 6, "critical", 99],
		[8, 8, null, "critical", 8],
	]);
});
