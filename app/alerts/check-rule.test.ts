import { expect, test } from "vitest";
import type { MetricDefinition } from "../metrics/definition.ts";
import { checkRule, type RuleInput } from "./check-rule.ts";

const level = {
	raise: 5,
	clear: 4,
	forSeconds: 0,
	keepFiringSeconds: 0,
	minimumSample: 0,
};
const good: RuleInput = {
	name: " Bad reviews ",
	metric: "bad-review-rate",
	scope: { line: 1 },
	by: "product",
	window: "1-hour",
	condition: { kind: "value", side: "above", evidence: "interval" },
	warning: level,
	critical: { ...level, raise: 10, clear: 10 },
	noDataSeconds: null,
	ownerId: 1,
	teamId: null,
	labels: ["quality"],
	notes: "",
	link: null,
	repeatSeconds: null,
	escalationPolicyId: null,
	enabled: true,
};
const definition = (key: string) => ({ key, target: null }) as MetricDefinition;
const problems = (change: Partial<RuleInput>) => {
	const checked = checkRule(
		{ ...good, ...change },
		{
			metric: (key) => (key === "gone" ? null : definition(key)),
			windowsFor: () => ["1-hour", "28-days", "last-day"],
			hasInterval: ({ key }) => key === "bad-review-rate",
			dimensionsOf: () => ["line", "product"],
		},
	);
	return "problems" in checked
		? checked.problems.map(({ code, field }) => `${code} ${field}`)
		: [];
};
const value = { kind: "value", side: "below", evidence: "value" };

test.each<[string, Partial<RuleInput>, readonly string[]]>([
	["a good rule", {}, []],
	["no name", { name: " " }, ["length name"]],
	["81 characters", { name: "x".repeat(81) }, ["length name"]],
	["a metric that is none", { metric: "gone" }, ["unknown-metric metric"]],
	["a window it has not", { window: "7-days" }, ["not-allowed window"]],
	["by what it is not counted by", { by: "store" }, ["not-allowed by"]],
	["by no dimension", { by: "moon" }, ["not-allowed by"]],
	["by what its scope names", { by: "line" }, ["in-scope by"]],
	["a scope not counted", { scope: { store: 1 } }, ["not-allowed scope.store"]],
	[
		"a threshold that is no number",
		{ critical: null, warning: { ...level, raise: Number.NaN } },
		["number warning.raise"],
	],
	[
		"clear on the bad side",
		{ critical: null, warning: { ...level, clear: 6 } },
		["clear-beyond-raise warning.clear"],
	],
	[
		"of below it is the other side",
		{ critical: null, condition: value },
		["clear-beyond-raise warning.clear"],
	],
	[
		"critical as soon as warning",
		{ critical: level },
		["critical-not-beyond-warning critical.raise"],
	],
	["no level", { warning: null, critical: null }, ["no-level warning"]],
	[
		"an interval it has not",
		{ metric: "revenue" },
		["no-interval condition.evidence"],
	],
	[
		"a target it has not",
		{ condition: { kind: "target", side: "above" } },
		["no-target condition.kind"],
	],
	[
		"either side of 0",
		{
			critical: null,
			warning: { ...level, clear: 0 },
			condition: { kind: "usual", side: "either" },
		},
		["range warning.clear"],
	],
	[
		"what is usual over a window that has no weekday",
		{ window: "28-days", condition: { kind: "usual", side: "above" } },
		["not-allowed window"],
	],
	[
		"either side of a value",
		{ condition: { ...value, side: "either" } },
		["not-allowed condition.side"],
	],
	[
		"a condition that is none",
		{ condition: { kind: "moon", side: "above" } },
		["not-allowed condition.kind"],
	],
	[
		"a change in no unit",
		{ condition: { kind: "change", side: "above" } },
		["not-allowed condition.in"],
	],
	[
		"beyond for more than a week",
		{ critical: null, warning: { ...level, forSeconds: 604_801 } },
		["range warning.forSeconds"],
	],
	[
		"too large a sample",
		{ critical: null, warning: { ...level, minimumSample: 1_000_001 } },
		["range warning.minimumSample"],
	],
	["repeated each minute", { repeatSeconds: 60 }, ["range repeatSeconds"]],
	[
		"eleven labels",
		{ labels: Array.from({ length: 11 }, (_, i) => `${i}`) },
		["too-many labels"],
	],
	["an empty label", { labels: [" "] }, ["length labels.0"]],
	["a path", { link: "/alerts?x=1" }, []],
	["a link", { link: "https://wiki.example/bad" }, []],
	["a script", { link: "javascript:alert(1)" }, ["not-a-link link"]],
	["another host in disguise", { link: "//evil.example" }, ["not-a-link link"]],
	["and with a backslash", { link: "/\\evil.example" }, ["not-a-link link"]],
])("%s", (_, change, expected) => {
	expect(problems(change)).toEqual(expected);
});
