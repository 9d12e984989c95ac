import { expect, test } from "vitest";
import { checkRule } from "../../../alerts/check-rule.ts";
import { knownMetrics } from "../../../alerts/known-metrics.ts";
import { TEMPLATE, TEMPLATES } from "../../../alerts/templates.ts";
import { SHIPPED } from "../../../metrics/shipped/all.ts";
import {
	readNumber,
	readRuleTyped,
	ruleInput,
	templateTyped,
	typedOfRule,
	typedProblem,
} from "./rule-form.ts";

const known = knownMetrics(
	SHIPPED.map((content) => ({
		...content,
		version: 1,
		origin: "shipped",
		since: "2026-01-01T00:00:00Z",
	})),
);
const NAMED = { scope: {}, ownerId: 7 };

test.each(TEMPLATES)(
	"the template %s makes a rule that may be kept",
	(name) => {
		const typed = { ...templateTyped(TEMPLATE[name]), name };
		const checked = checkRule(ruleInput(typed, NAMED), known);
		expect(checked).toMatchObject({ rule: TEMPLATE[name] });
		if ("rule" in checked) expect(typedOfRule(checked.rule, "")).toEqual(typed);
	},
);

test.each([
	["12.5", 12.5],
	["−3", -3],
	["1,200", 1200],
	["１２", 12],
	["", Number.NaN],
	["five", Number.NaN],
	["1e9", Number.NaN],
])("reads the number %s", (text, value) => {
	expect(readNumber(text)).toBe(value);
});

test("a level without thresholds is not there, and clear is raise unless it says otherwise", () => {
	const typed = readRuleTyped(
		new URLSearchParams({ "critical.raise": "5", "warning.for": "10" }),
	);
	expect(ruleInput(typed, NAMED)).toMatchObject({
		warning: null,
		critical: { raise: 5, clear: 5 },
	});
});

test("a refusal names the form's field and quotes what stands in it, times in minutes", () => {
	const typed = { ...templateTyped(TEMPLATE.silence), "critical.for": "20000" };
	expect(
		typedProblem(
			{
				code: "range",
				field: "critical.forSeconds",
				value: 1_200_000,
				allowed: [0, 604_800],
			},
			typed,
		),
	).toEqual({
		field: "critical.for",
		code: "range",
		value: "20000",
		allowed: ["0", "10080"],
	});
});
