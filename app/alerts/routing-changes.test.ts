import { expect, test } from "vitest";
import type { Route } from "./route.ts";
import { routingChanges, subjectsOf } from "./routing-changes.ts";
import type { Rule } from "./rule.ts";

const level = {
	raise: 10,
	clear: 10,
	forSeconds: 0,
	keepFiringSeconds: 0,
	minimumSample: 0,
};
const rule: Rule = {
	id: 1,
	version: 1,
	name: "Bad reviews",
	metric: "bad-review-rate",
	scope: {},
	by: null,
	window: "7-days",
	condition: { kind: "value", side: "above", evidence: "value" },
	warning: null,
	critical: level,
	noDataSeconds: null,
	ownerId: 5,
	teamId: 7,
	labels: ["safety"],
	notes: "",
	link: null,
	repeatSeconds: null,
	escalationPolicyId: null,
	enabled: true,
};
const route = (id: number, change: Partial<Route> = {}): Route => ({
	id,
	position: id,
	matcher: { label: "safety" },
	receivers: [{ kind: "person", personId: id }],
	goOn: false,
	...change,
});

test.each<[string, Partial<Rule>, readonly Route[], unknown[]]>([
	["one level, one case", {}, [], [["critical", {}]]],
	[
		"each level, and missing data where it is told",
		{ warning: level, noDataSeconds: 0 },
		[],
		[
			["critical", {}],
			["warning", {}],
			["no-data", {}],
			["error", {}],
		],
	],
	[
		"a member that a route names, once, beside all others",
		{ by: "line" },
		[
			route(1, { matcher: { scope: { line: 12 } } }),
			route(2, { matcher: { scope: { line: 12 }, as: "critical" } }),
			route(3, { matcher: { scope: { region: 4 } } }),
		],
		[
			["critical", {}],
			["critical", { line: 12 }],
		],
	],
])("cases of a rule: %s", (_, change, routes, expected) => {
	expect(
		subjectsOf({ ...rule, ...change }, routes).map(({ as, scope }) => [
			as,
			scope,
		]),
	).toEqual(expected);
});

const first = route(1);
const second = route(2);
const everything = route(3, { matcher: null });

test.each<[string, readonly Route[], readonly Route[], unknown[]]>([
	["nothing changes", [first], [first], []],
	[
		"without its only route a rule goes to its owner and team",
		[first],
		[],
		[[["person"], ["owner", "rule-team"]]],
	],
	[
		"a later route took nothing, so it is not missed",
		[first, second],
		[first],
		[],
	],
	[
		"without the first one the next is asked",
		[first, everything],
		[everything],
		[[["person"], ["person"]]],
	],
	[
		"the same receivers in another order are the same people",
		[route(1, { receivers: [{ kind: "owner" }, { kind: "rule-team" }] })],
		[route(1, { receivers: [{ kind: "rule-team" }, { kind: "owner" }] })],
		[],
	],
	[
		"a route to nobody takes everybody away",
		[],
		[route(1, { receivers: [] })],
		[[["owner", "rule-team"], []]],
	],
])("%s", (_, before, after, expected) => {
	expect(
		routingChanges(before, after, subjectsOf(rule, [])).map((change) => [
			change.before.map(({ kind }) => kind),
			change.after.map(({ kind }) => kind),
		]),
	).toEqual(expected);
});
