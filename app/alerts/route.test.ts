import { expect, test } from "vitest";
import { type Receiver, type Route, receiversOf } from "./route.ts";
import type { AlertSubject } from "./subject.ts";

const subject: AlertSubject = {
	ruleId: 7,
	metric: "nps",
	labels: ["quality"],
	teamId: 3,
	scope: { line: 1 },
	as: "critical",
};
const person = (personId: number): Receiver => ({ kind: "person", personId });
const team = (teamId: number): Receiver => ({ kind: "team", teamId });
let id = 0;
const route = (
	position: number,
	matcher: Route["matcher"],
	receivers: readonly Receiver[],
	goOn = false,
): Route => ({ id: ++id, position, matcher, receivers, goOn });

test.each<[string, readonly Route[], readonly Receiver[]]>([
	[
		"without a route the owner and the rule's team",
		[],
		[{ kind: "owner" }, { kind: "rule-team" }],
	],
	[
		"where none matches too",
		[route(1, { metric: "revenue" }, [person(1)])],
		[{ kind: "owner" }, { kind: "rule-team" }],
	],
	[
		"the first that matches ends it",
		[
			route(2, null, [person(2)]),
			route(1, { label: "quality" }, [person(1)]),
			route(0, { label: "stock" }, [person(0)]),
		],
		[person(1)],
	],
	[
		"unless it goes on",
		[
			route(1, { as: "critical" }, [{ kind: "on-call", rotaId: 5 }], true),
			route(2, { scope: { line: 1 } }, [team(4)]),
			route(3, null, [person(9)]),
		],
		[{ kind: "on-call", rotaId: 5 }, team(4)],
	],
	[
		"one that goes on to nothing is still a match",
		[route(1, { metric: "nps" }, [person(1)], true)],
		[person(1)],
	],
	["null matches everything", [route(1, null, [person(1)])], [person(1)]],
	[
		"a matcher that names nothing matches nothing",
		[route(1, {}, [person(1)]), route(2, null, [person(2)])],
		[person(2)],
	],
	[
		"duplicates once, at their first place",
		[
			route(1, null, [person(1), team(1), person(1)], true),
			route(2, null, [{ kind: "endpoint", endpointId: 1 }, team(1)]),
		],
		[person(1), team(1), { kind: "endpoint", endpointId: 1 }],
	],
	[
		"a route without receivers tells nobody",
		[route(1, { metric: "nps" }, []), route(2, null, [person(1)])],
		[],
	],
	[
		"at one position the older route comes first",
		[route(1, null, [person(1)]), route(1, null, [person(2)])],
		[person(1)],
	],
])("%s", (_, routes, receivers) => {
	expect(receiversOf(routes, subject)).toEqual(receivers);
});
