import { expect, test } from "vitest";
import type { Rule } from "./rule.ts";
import { matcherOf, reachesRule } from "./silence-reach.ts";
import type { Matcher } from "./subject.ts";

const rule: Rule = {
	id: 7,
	version: 1,
	name: "Bad reviews",
	metric: "bad-review-rate",
	scope: { region: 2 },
	by: "product",
	window: "7-days",
	condition: { kind: "value", side: "above", evidence: "value" },
	warning: null,
	critical: null,
	noDataSeconds: null,
	ownerId: 1,
	teamId: null,
	labels: ["night"],
	notes: "",
	link: null,
	repeatSeconds: null,
	escalationPolicyId: null,
	enabled: true,
};

test.each<[string, Matcher, boolean]>([
	["its own number", { ruleId: 7 }, true],
	["another's number", { ruleId: 8 }, false],
	[
		"its metric in its scope",
		{ metric: rule.metric, scope: { region: 2 } },
		true,
	],
	["one value of its dimension", { scope: { region: 2, product: 9 } }, true],
	["another scope", { scope: { region: 3 } }, false],
	["a dimension that it does not split by", { scope: { line: 4 } }, false],
	["a label", { label: "night" }, true],
	["what it would be told as", { ruleId: 7, as: "warning" }, true],
	["nothing", {}, false],
])("a silence by %s", (_, matcher, reaches) => {
	expect(reachesRule(matcher, rule)).toBe(reaches);
});

test("each width covers what the narrower ones do", () => {
	for (const width of ["alert", "rule", "place", "metric"] as const)
		expect(reachesRule(matcherOf(width, rule, 9), rule)).toBe(true);
	expect(matcherOf("alert", rule, 9)).toEqual({
		ruleId: 7,
		scope: { region: 2, product: 9 },
	});
});
