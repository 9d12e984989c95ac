import { expect, test } from "vitest";
import { ACTIONS, type Action, may } from "./policy.ts";
import type { Role } from "./role.ts";

test.each<[string, Role[], Action, boolean]>([
	["an employee sees metrics", ["employee"], "metrics.see", true],
	["an employee sees batches", ["employee"], "batches.see", true],
	["an employee undoes no batch", ["employee"], "batches.undo", false],
	[
		"an executive undoes no batch",
		["employee", "executive"],
		"batches.undo",
		false,
	],
	[
		"a metric owner undoes a batch",
		["employee", "metric-owner"],
		"batches.undo",
		true,
	],
	[
		"a metric owner makes no token",
		["employee", "metric-owner"],
		"tokens.manage",
		false,
	],
	["a lead sees who a fact is about", ["lead"], "facts.see-personal", true],
	[
		"a metric owner sees who a fact is about",
		["employee", "metric-owner"],
		"facts.see-personal",
		true,
	],
	[
		"an employee does not see who a fact is about",
		["employee"],
		"facts.see-personal",
		false,
	],
	[
		"an executive does not see who a fact is about",
		["employee", "executive"],
		"facts.see-personal",
		false,
	],
	[
		"an admin does not see who a fact is about",
		["employee", "admin"],
		"facts.see-personal",
		false,
	],
	[
		"a committee member does not see who a fact is about",
		["employee", "committee"],
		"facts.see-personal",
		false,
	],
	["an admin undoes a batch", ["employee", "admin"], "batches.undo", true],
	["an admin makes tokens", ["employee", "admin"], "tokens.manage", true],
	["an admin manages people", ["employee", "admin"], "people.manage", true],
	[
		"a committee member manages no people",
		["employee", "committee"],
		"people.manage",
		false,
	],
	["a lead manages no sources", ["employee", "lead"], "sources.manage", false],
])("%s", (_, roles, action, allowed) => {
	expect(may({ roles }, action).allowed).toBe(allowed);
});

test.each(ACTIONS)("whoever has not signed in may not %s", (action) => {
	expect(may(null, action)).toMatchObject({
		allowed: false,
		reason: "signed-out",
	});
});

test("the answer says why, and what would do", () => {
	expect(may({ roles: ["employee", "metric-owner"] }, "batches.undo")).toEqual({
		allowed: true,
		reason: "metric-owner",
	});
	expect(may({ roles: ["employee"] }, "batches.undo")).toEqual({
		allowed: false,
		reason: "role-missing",
		needs: ["admin", "metric-owner"],
	});
});
