import { expect, test } from "vitest";
import { explainRouting, type RoutingWorld } from "./explain-routing.ts";
import type { Receiver, Route } from "./route.ts";
import type { AlertSubject } from "./subject.ts";

const subject: AlertSubject = {
	ruleId: 1,
	metric: "bad-review-rate",
	labels: ["safety"],
	teamId: 7,
	scope: {},
	as: "critical",
};
const route = (
	id: number,
	label: string,
	receivers: readonly Receiver[],
	goOn = false,
): Route => ({ id, position: id, matcher: { label }, receivers, goOn });
const world = (routes: readonly Route[]): RoutingWorld => ({
	routes,
	rotas: [
		{
			id: 3,
			name: "Audio",
			timeZone: "Asia/Taipei",
			handoverWeekday: 1,
			handoverTime: "09:00",
			people: [31, 32],
			startsOn: "2026-11-23",
		},
	],
	swaps: [],
	teams: [
		{ teamId: 7, leadId: 70, memberIds: [70, 71] },
		{ teamId: 8, leadId: null, memberIds: [80, 81] },
	],
});
const now = new Date("2026-11-24T12:00:00Z");
const told = (routes: readonly Route[], at = now) => {
	const { verdicts, receivers } = explainRouting(world(routes), subject, 5, at);
	return [
		verdicts
			.filter(({ of }) => of.verdict === "matches")
			.map(({ route }) => route.id),
		receivers.map(({ people, because }) => `${because} ${people}`),
	];
};

test.each<[string, readonly Route[], Date, unknown]>([
	[
		"no route: the rule's owner and its team's lead",
		[],
		now,
		[[], ["owner 5", "lead 70"]],
	],
	[
		"whoever is on call at that moment",
		[route(1, "safety", [{ kind: "on-call", rotaId: 3 }])],
		now,
		[[1], ["on-call 31"]],
	],
	[
		"a week later somebody else",
		[route(1, "safety", [{ kind: "on-call", rotaId: 3 }])],
		new Date("2026-12-01T12:00:00Z"),
		[[1], ["on-call 32"]],
	],
	[
		"before the rota begins nobody",
		[route(1, "safety", [{ kind: "on-call", rotaId: 3 }])],
		new Date("2026-11-01T12:00:00Z"),
		[[1], ["nobody "]],
	],
	[
		"all of a team that has no lead",
		[route(1, "safety", [{ kind: "team", teamId: 8 }])],
		now,
		[[1], ["members 80,81"]],
	],
	[
		"later routes only where the first goes on",
		[
			route(1, "other", [{ kind: "person", personId: 1 }]),
			route(2, "safety", [{ kind: "person", personId: 2 }], true),
			route(3, "safety", [{ kind: "endpoint", endpointId: 9 }]),
			route(4, "safety", [{ kind: "person", personId: 4 }]),
		],
		now,
		[
			[2, 3],
			["named 2", "endpoint "],
		],
	],
	["a route to nobody", [route(1, "safety", [])], now, [[1], []]],
])("%s", (_, routes, at, expected) => {
	expect(told(routes, at)).toEqual(expected);
});

test("each route says why it is asked or not", () => {
	const { verdicts } = explainRouting(
		world([
			{
				...route(1, "other", []),
				matcher: { metric: "nps", label: "safety", as: "warning" },
			},
			{ ...route(2, "", []), matcher: {} },
			route(3, "safety", [], true),
			{ ...route(4, "", []), matcher: null },
			route(5, "safety", []),
		]),
		subject,
		5,
		now,
	);
	expect(verdicts.map(({ of }) => of)).toEqual([
		{ verdict: "differs", unmet: ["metric", "as"] },
		{ verdict: "differs", unmet: [] },
		{ verdict: "matches", ends: false },
		{ verdict: "matches", ends: true },
		{ verdict: "not-asked", endedBy: 4 },
	]);
});
