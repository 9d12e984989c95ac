import { expect, test } from "vitest";
import {
	checkSteps,
	type EscalationState,
	type EscalationStep,
	nextEscalation,
} from "./escalation.ts";

const FIRED = Date.parse("2026-11-24T08:00:00Z");
const step = (afterSeconds: number, personId = 1): EscalationStep => ({
	afterSeconds,
	receivers: [{ kind: "person", personId }],
});
const state: EscalationState = {
	steps: [step(600), step(1800, 2)],
	firedAt: FIRED,
	stepsDone: 0,
	acknowledged: false,
};

test.each<
	[string, Partial<EscalationState>, ReturnType<typeof nextEscalation>]
>([
	["the first step first", {}, { step: 0, dueAt: FIRED + 600_000 }],
	[
		"then the second, counted from when it fired and not from the first",
		{ stepsDone: 1 },
		{ step: 1, dueAt: FIRED + 1_800_000 },
	],
	["then none", { stepsDone: 2 }, null],
	["acknowledging stops it", { acknowledged: true }, null],
	["at whatever step", { acknowledged: true, stepsDone: 1 }, null],
	["without steps there is none", { steps: [] }, null],
])("%s", (_, change, expected) => {
	expect(nextEscalation({ ...state, ...change })).toEqual(expected);
});

test.each<[string, readonly EscalationStep[], readonly string[]]>([
	["two steps, one after the other", state.steps, []],
	["no step", [], ["steps-count steps 0 1..10"]],
	["ten steps", Array.from({ length: 10 }, (_, i) => step(60 * (i + 1))), []],
	[
		"eleven",
		Array.from({ length: 11 }, (_, i) => step(60 * (i + 1))),
		["steps-count steps 11 1..10"],
	],
	[
		"a step as late as the one before",
		[step(60), step(60)],
		["delay-not-later steps.1.afterSeconds 60 61..604800"],
	],
	[
		"at once, which is no escalation",
		[step(0)],
		["delay steps.0.afterSeconds 0 1..604800"],
	],
	[
		"no number, and nobody to tell",
		[{ afterSeconds: Number.NaN, receivers: [] }],
		[
			"delay steps.0.afterSeconds NaN 1..604800",
			"receiver-missing steps.0.receivers 0 ",
		],
	],
	[
		"more than a week later",
		[step(604_801)],
		["delay steps.0.afterSeconds 604801 1..604800"],
	],
])("check: %s", (_, steps, expected) => {
	expect(
		checkSteps(steps).map(
			({ code, field, value, allowed }) =>
				`${code} ${field} ${value} ${allowed.join("..")}`,
		),
	).toEqual(expected);
});
