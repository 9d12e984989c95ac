import { describe, expect, test } from "vitest";
import { ACTIONS, type Action, may } from "./policy.ts";
import { ROLES, type Role } from "./role.ts";

const EVERYONE: readonly Role[] = ["employee", ...ROLES];

const TABLE: Record<Action, readonly Role[]> = {
	"metrics.see": EVERYONE,
	"people.see": EVERYONE,
	"metrics.define": ["metric-owner", "admin"],
	"batches.see": EVERYONE,
	"batches.undo": ["metric-owner", "admin"],
	"facts.tend": ["metric-owner", "admin"],
	"facts.see-personal": ["lead", "metric-owner"],
	"targets.answer-line": ["lead", "executive"],
	"targets.answer-company": ["executive"],
	"people.manage": ["admin"],
	"tokens.manage": ["admin"],
	"sources.manage": ["admin"],
	"audit.see": ["admin"],
	"notifications.manage": ["admin"],
};

describe.each(EVERYONE)("as %s", (role) => {
	const roles: Role[] = role === "employee" ? [role] : ["employee", role];
	test.each(ACTIONS)("%s", (action) => {
		expect(may({ roles }, action).allowed).toBe(TABLE[action].includes(role));
	});
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
