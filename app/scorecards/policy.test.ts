import { expect, test } from "vitest";
import type { Role } from "../identity/role.ts";
import { CARD_ACTIONS, type CardAction, mayOnCard } from "./policy.ts";

const OWNER = 1;
const MANAGER = 2;
const CHIEF = 3;
const CARD = {
	ownerId: OWNER,
	commandIds: [MANAGER, CHIEF],
	writtenBy: MANAGER,
	approvedBy: [MANAGER],
};
const person = (id: number, ...roles: Role[]) => ({ id, roles });
const answers = (who: ReturnType<typeof person> | null) =>
	Object.fromEntries(
		CARD_ACTIONS.map((action) => {
			const found = mayOnCard(who, action, CARD);
			return [action, found.allowed ? `yes: ${found.reason}` : found.reason];
		}),
	) as Record<CardAction, string>;

const NOT_YOURS = {
	see: "yes: everyone",
	comment: "yes: everyone",
	"see-money": "not-yours",
	write: "not-yours",
	review: "not-yours",
	adjust: "not-yours",
	approve: "not-yours",
};

test.each([
	["an employee sees scores and no money", person(9), NOT_YOURS],
	["a lead of other people neither", person(9, "lead"), NOT_YOURS],
	["an executive of other people neither", person(9, "executive"), NOT_YOURS],
	[
		"an admin's rights include no money",
		person(9, "admin", "metric-owner"),
		NOT_YOURS,
	],
	[
		"the owner sees their money and judges nothing",
		person(OWNER, "executive"),
		{
			...NOT_YOURS,
			"see-money": "yes: owner",
			write: "own-card",
			review: "own-card",
			adjust: "own-card",
			approve: "own-card",
		},
	],
	[
		"not even an owner in the committee",
		person(OWNER, "committee"),
		{
			...NOT_YOURS,
			"see-money": "yes: owner",
			write: "own-card",
			review: "own-card",
			adjust: "own-card",
			approve: "own-card",
		},
	],
	[
		"whoever wrote it does not review it, whoever approved does not approve again",
		person(MANAGER, "lead"),
		{
			...NOT_YOURS,
			"see-money": "yes: command",
			write: "yes: command",
			review: "wrote-it",
			adjust: "not-yours",
			approve: "approved-already",
		},
	],
	[
		"the line of command goes up",
		person(CHIEF, "executive"),
		{
			...NOT_YOURS,
			"see-money": "yes: command",
			write: "yes: command",
			review: "yes: command",
			adjust: "not-yours",
			approve: "yes: command",
		},
	],
	[
		"the committee",
		person(9, "committee"),
		{
			see: "yes: everyone",
			comment: "yes: everyone",
			"see-money": "yes: committee",
			write: "yes: committee",
			review: "yes: committee",
			adjust: "yes: committee",
			approve: "yes: committee",
		},
	],
])("%s", (_, who, expected) => {
	expect(answers(who)).toEqual(expected);
});

test("nobody who is signed out sees anything", () => {
	expect(new Set(Object.values(answers(null)))).toEqual(
		new Set(["signed-out"]),
	);
});
