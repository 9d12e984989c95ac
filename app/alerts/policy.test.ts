import { expect, test } from "vitest";
import type { Role } from "../identity/role.ts";
import { mayOnRule, RULE_ACTIONS, type RuleAction } from "./policy.ts";

const RULE = { ownerId: 1 };
const somebody = (id: number, ...roles: Role[]) => ({
	id,
	roles: ["employee", ...roles] as Role[],
});

test.each<[string, ReturnType<typeof somebody>, readonly RuleAction[]]>([
	["an employee looks", somebody(2), ["see"]],
	["a lead makes rules of their own", somebody(2, "lead"), ["see", "create"]],
	["an executive does", somebody(2, "executive"), ["see", "create"]],
	[
		"its owner changes it, whatever they are",
		somebody(1),
		["see", "change", "delete"],
	],
	["a metric owner does everything", somebody(2, "metric-owner"), RULE_ACTIONS],
	["an admin does everything", somebody(2, "admin"), RULE_ACTIONS],
])("%s", (_, person, allowed) => {
	expect(
		RULE_ACTIONS.filter((action) => mayOnRule(person, action, RULE).allowed),
	).toEqual(allowed);
});

test.each(RULE_ACTIONS)("whoever has not signed in may not %s", (action) => {
	expect(mayOnRule(null, action, RULE)).toMatchObject({ reason: "signed-out" });
});
