import { expect, test } from "vitest";
import type { RoutingBook } from "../../../alerts/routing-book.server.ts";
import { en } from "../../../i18n/en.ts";
import { translator } from "../../../i18n/translate.ts";
import type { StepTyped } from "../../../ui/routes-view.ts";
import { EMPTY_STEP, policyOfForm, policyTyped } from "./policy-form.ts";

const book: RoutingBook = {
	routes: [],
	policies: [],
	mutes: [],
	silences: [],
	rotas: [],
	swaps: [],
	rules: [],
	definitions: [],
	people: [],
	teamNames: [],
	endpoints: [],
	teams: [],
	members: [],
};
const reader = { t: translator("en", en), language: "en" } as const;
const step = (after: string, unit = "minutes"): StepTyped => ({
	after,
	unit,
	receivers: { owner: true, ruleTeam: false, who: [""] },
});
const read = (steps: readonly StepTyped[], name = "Up") =>
	policyOfForm({ name, steps }, book, reader);

test("steps are read in their units, and an empty one is dropped", () => {
	const content = {
		name: "Up",
		steps: [
			{ afterSeconds: 900, receivers: [{ kind: "owner" }] },
			{ afterSeconds: 7200, receivers: [{ kind: "owner" }] },
			{ afterSeconds: 86_400, receivers: [{ kind: "owner" }] },
		],
	} as const;
	expect(
		read([step("15"), EMPTY_STEP, step("2", "hours"), step("１", "days")]),
	).toEqual({ content });
	expect(
		policyTyped(content, book, reader).steps.map(
			({ after, unit }) => `${after} ${unit}`,
		),
	).toEqual(["15 minutes", "2 hours", "1 days"]);
});

test.each<[string, readonly StepTyped[], unknown[]]>([
	[
		"no number",
		[step("soon")],
		[{ field: "step.0.after", code: "delay", value: "soon" }],
	],
	["nought", [step("0")], [{ field: "step.0.after", code: "delay" }]],
	["eight days", [step("8", "days")], [{ code: "delay", value: "8" }]],
	[
		"not later than the step before, counted in the form's own steps",
		[step("1", "hours"), EMPTY_STEP, step("15")],
		[
			{
				field: "step.2.after",
				code: "delay-not-later",
				value: "15",
				allowed: "60",
			},
		],
	],
	[
		"nobody to tell",
		[{ ...EMPTY_STEP, after: "15" }],
		[{ field: "step.0.who", code: "receiver-missing" }],
	],
	[
		"somebody unknown is one fault, not two",
		[
			{
				...EMPTY_STEP,
				after: "15",
				receivers: { owner: false, ruleTeam: false, who: ["Nobody"] },
			},
		],
		[{ field: "step.0.who", code: "unknown-receiver", value: "Nobody" }],
	],
	["no step at all", [EMPTY_STEP], [{ field: "steps", code: "steps-count" }]],
	[
		"eleven steps",
		Array.from({ length: 11 }, (_, i) => step(String(i + 1))),
		[{ field: "steps", code: "steps-count", allowed: "10" }],
	],
])("%s", (_, steps, problems) => {
	expect(read(steps)).toMatchObject({ problems });
});
