import { expect, test } from "vitest";
import {
	type AlertPerson,
	type Concerned,
	mayOnAlert,
} from "./alert-policy.ts";

const NOBODY: AlertPerson = {
	id: 9,
	roles: ["employee"],
	teamIds: [],
	places: [],
};
const ALERT: Concerned = {
	ownerId: 1,
	teamId: 5,
	assigneeId: 2,
	places: ["line:3", "region:8"],
};

test.each<[string, Partial<AlertPerson>, string]>([
	["the rule's owner may", { id: 1 }, "owner"],
	["whoever it was given to may", { id: 2 }, "assignee"],
	["the rule's team and its lead may", { teamIds: [4, 5] }, "team"],
	["the people of its line may", { places: ["line:3"] }, "line"],
	["an executive may", { roles: ["employee", "executive"] }, "executive"],
	["an admin may end a storm", { roles: ["employee", "admin"] }, "admin"],
	["somebody of another team may not", { teamIds: [6] }, "not-concerned"],
	[
		"a lead of another line may not",
		{ roles: ["lead"], places: ["line:4"] },
		"not-concerned",
	],
])("%s take it over, hand it on and silence it", (_, who, reason) => {
	for (const action of ["acknowledge", "assign", "silence"] as const)
		expect(mayOnAlert({ ...NOBODY, ...who }, action, ALERT).reason).toBe(
			reason,
		);
});

test("everybody may comment and link", () => {
	for (const action of ["comment", "link"] as const)
		expect(mayOnAlert(NOBODY, action, ALERT).allowed).toBe(true);
});

test("a rule without a team is no team's", () => {
	expect(
		mayOnAlert({ ...NOBODY, teamIds: [5] }, "silence", {
			...ALERT,
			teamId: null,
		}).allowed,
	).toBe(false);
});
