import { expect, test } from "vitest";
import type { AlertPerson } from "./alert-policy.ts";
import type { Rule } from "./rule.ts";
import { mayEndSilence, maySilence } from "./silence-policy.ts";
import type { Matcher } from "./subject.ts";

const rule: Rule = {
	...{ id: 7, version: 1, name: "Reviews", metric: "nps" },
	...{ scope: { line: 3 }, by: null, window: "7-days" },
	condition: { kind: "value", side: "above", evidence: "value" },
	...{ warning: null, critical: null, noDataSeconds: null },
	...{ ownerId: 1, teamId: 5, labels: [], notes: "", link: null },
	...{ repeatSeconds: null, escalationPolicyId: null, enabled: true },
};
const person = (change: Partial<AlertPerson> = {}): AlertPerson => ({
	id: 2,
	roles: ["employee"],
	teamIds: [],
	places: [],
	...change,
});

test.each<[string, AlertPerson, Matcher, string]>([
	["nobody in particular", person(), { metric: "nps" }, "not-concerned"],
	["the rule's owner", person({ id: 1 }), { ruleId: 7 }, "owner"],
	["the rule's team", person({ teamIds: [5] }), { ruleId: 7 }, "team"],
	["the team named", person({ teamIds: [8] }), { teamId: 8 }, "team"],
	["another team", person({ teamIds: [8] }), { teamId: 9 }, "not-concerned"],
	[
		"the place named",
		person({ places: ["line:3"] }),
		{ metric: "nps", scope: { line: 3 } },
		"line",
	],
	[
		"a metric alone reaches beyond one's own line",
		person({ places: ["line:3"] }),
		{ metric: "nps" },
		"not-concerned",
	],
	["the rule's line", person({ places: ["line:3"] }), { ruleId: 7 }, "line"],
	[
		"an executive",
		person({ roles: ["executive"] }),
		{ metric: "nps" },
		"executive",
	],
	["an admin", person({ roles: ["admin"] }), { as: "warning" }, "routing"],
	[
		"who defines metrics and routes",
		person({ roles: ["metric-owner"] }),
		{ as: "warning" },
		"routing",
	],
])("%s", (_, who, matcher, reason) => {
	expect(maySilence(who, matcher, matcher.ruleId ? rule : null).reason).toBe(
		reason,
	);
});

test("whoever made a silence may end it, others as they may make one", () => {
	const silence = { matcher: { metric: "nps" }, authorId: 2 };
	expect(mayEndSilence(person(), silence, null).allowed).toBe(true);
	expect(mayEndSilence(person({ id: 4 }), silence, null).allowed).toBe(false);
});
