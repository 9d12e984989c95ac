import { expect, test } from "vitest";
import type { Role } from "../identity/role.ts";
import { BOARD_ACTIONS, type BoardAction, mayOnBoard } from "./policy.ts";

const BOARD = { ownerId: 1, editorIds: [2, 3] };
const OWNER = { id: 1, roles: ["employee"] as Role[] };
const EDITOR = { id: 3, roles: ["employee"] as Role[] };
const ADMIN = { id: 9, roles: ["employee", "admin"] as Role[] };
const EXECUTIVE = { id: 8, roles: ["employee", "executive"] as Role[] };

test.each<[string, { id: number; roles: Role[] }, readonly BoardAction[]]>([
	["the owner does everything", OWNER, BOARD_ACTIONS],
	["an editor changes what stands on it, no more", EDITOR, ["see", "change"]],
	["an admin tidies up, and does not edit", ADMIN, ["see", "revoke", "delete"]],
	["anybody else looks", EXECUTIVE, ["see"]],
])("%s", (_, person, allowed) => {
	expect(
		BOARD_ACTIONS.filter((action) => mayOnBoard(person, action, BOARD).allowed),
	).toEqual(allowed);
});

test("an admin's own board is theirs like anybody's", () => {
	const mine = { ownerId: 9, editorIds: [] };
	expect(mayOnBoard(ADMIN, "change", mine)).toEqual({
		allowed: true,
		reason: "owner",
	});
});

test.each(BOARD_ACTIONS)("whoever has not signed in may not %s", (action) => {
	expect(mayOnBoard(null, action, BOARD)).toMatchObject({
		allowed: false,
		reason: "signed-out",
	});
});

test("a refusal says who may", () => {
	expect(mayOnBoard(ADMIN, "change", BOARD)).toEqual({
		allowed: false,
		reason: "not-yours",
		needs: ["owner", "editor"],
	});
});
