import { expect, test } from "vitest";
import type { PersonRow } from "./directory-sheets.ts";
import { NOBODY } from "./person-fields.ts";
import { type PersonBefore, planPeople } from "./plan-people.ts";

const today = "2026-11-22";
const person = (
	id: number,
	overrides: Partial<PersonBefore>,
): PersonBefore => ({
	...NOBODY,
	id,
	name: `P${id}`,
	employee_number: `E${id}`,
	email: `p${id}@x.test`,
	teams: [],
	offices: [],
	managers: [],
	...overrides,
});
const row = (at: number, overrides: Partial<PersonRow>): PersonRow =>
	({ at, name: `P${at}`, ...overrides }) as PersonRow;
const plan = (
	rows: PersonRow[],
	people: PersonBefore[] = [],
	complete = false,
) =>
	planPeople(
		rows,
		{
			people,
			teams: new Set(["dev", "ops"]),
			offices: new Set(["sh"]),
			lines: new Set(["tea"]),
		},
		{ today, complete },
	);
const codes = (...args: Parameters<typeof plan>) =>
	plan(...args).problems.map((one) => `${one.line} ${one.column} ${one.code}`);

test("a file makes people, their manager may stand below them", () => {
	const made = plan([
		row(2, {
			email: "a@x.test",
			manager: "E9",
			team: "dev",
			aliases: ["王總"],
		}),
		row(3, { employee_number: "E9", email: "b@x.test" }),
	]);
	expect(made.problems).toEqual([]);
	expect(made.counts).toEqual({ added: 2, changed: 0, unchanged: 0, left: 0 });
	const [first, second] = made.writes;
	expect(made.managers).toEqual([
		{ ref: expect.any(Number), from: "1900-01-01", value: expect.any(Number) },
	]);
	expect(new Set([first?.ref, second?.ref])).toEqual(
		new Set([made.managers[0]?.ref, made.managers[0]?.value]),
	);
});

test("whoever the file does not name stays, unless it says that it is complete", () => {
	const people = [
		person(1, {}),
		person(2, {}),
		person(3, { left_on: "2020-01-01" }),
		person(4, { left_on: "2027-01-01" }),
	];
	const only = [row(2, { employee_number: "E1", name: "P1" })];
	expect(plan(only, people).counts).toEqual({
		added: 0,
		changed: 0,
		unchanged: 1,
		left: 0,
	});
	const complete = plan(only, people, true);
	expect(complete.counts.left).toBe(2);
	expect(complete.left).toEqual([2, 4]);
	expect(complete.writes.map((one) => one.fields.left_on)).toEqual([
		today,
		today,
	]);
});

test.each<[string, string | null, string | null, number, number]>([
	["leaves today", null, "2026-11-22", 1, 0],
	["left some time ago", null, "2020-01-01", 1, 0],
	["will leave", null, "2026-11-23", 0, 1],
	["had left already", "2026-11-01", "2026-11-01", 0, 0],
	["had left, on another day", "2026-11-01", "2026-11-02", 0, 1],
	["comes back", "2026-11-01", null, 0, 1],
])("a person who %s", (_, before, left_on, left, changed) => {
	const { counts } = plan(
		[row(2, { employee_number: "E1", name: "P1", left_on })],
		[person(1, { left_on: before })],
	);
	expect(counts).toEqual({
		added: 0,
		changed,
		unchanged: left + changed ? 0 : 1,
		left,
	});
});

test("a column that is not there changes nothing; an empty cell takes away, but not what they are known by", () => {
	const before = person(1, {
		roles: ["admin"],
		aliases: ["A"],
		teams: [{ from: "2025-01-01", value: "dev" }],
		name_en: "One",
	});
	expect(
		plan([row(2, { employee_number: "E1", name: "P1" })], [before]).writes,
	).toEqual([]);
	const [write] = plan(
		[
			row(2, {
				employee_number: "E1",
				email: null,
				name: "P1",
				name_en: null,
				roles: null,
				team: null,
			}),
		],
		[before],
	).writes;
	expect(write?.fields).toMatchObject({ email: "p1@x.test", name_en: null });
	expect(write?.sets).toEqual({ roles: [] });
});

test("an address given to somebody new does not give them the account of who had it", () => {
	const people = [person(1, {})];
	expect(
		codes([row(2, { employee_number: "E2", email: "p1@x.test" })], people),
	).toEqual(["2 email belongs-to-another"]);
	const both = plan(
		[
			row(2, { employee_number: "E2", email: "p1@x.test" }),
			row(3, { employee_number: "E1", email: "old@x.test" }),
		],
		people,
	);
	expect(both.problems).toEqual([]);
	expect(both.writes.map((one) => [one.ref < 0, one.fields.email])).toEqual([
		[false, "old@x.test"],
		[true, "p1@x.test"],
	]);
	expect(
		plan(
			[
				row(2, { employee_number: "E1", email: "p2@x.test", name: "P1" }),
				row(3, { employee_number: "E2", email: "p1@x.test", name: "P2" }),
			],
			[person(1, {}), person(2, {})],
		).problems,
	).toEqual([]);
});

test("a person without a number is found by the address, and may be given one", () => {
	const people = [person(1, { employee_number: null })];
	const [write] = plan(
		[row(2, { email: "p1@x.test", employee_number: "E7" })],
		people,
	).writes;
	expect(write?.ref).toBe(1);
	expect(write?.fields.employee_number).toBe("E7");
});

test.each<[string, PersonRow[], PersonBefore[], string[]]>([
	["nothing to know them by", [row(2, {})], [], ["2 employee_number empty"]],
	[
		"the same number twice",
		[row(2, { employee_number: "E1" }), row(3, { employee_number: "E1" })],
		[person(1, {})],
		["3 employee_number repeated"],
	],
	[
		"a new number twice",
		[row(2, { employee_number: "E8" }), row(3, { employee_number: "E8" })],
		[],
		["3 employee_number belongs-to-another"],
	],
	[
		"a new address twice",
		[row(2, { email: "n@x.test" }), row(3, { email: "n@x.test" })],
		[],
		["3 email belongs-to-another"],
	],
	[
		"an unknown team",
		[row(2, { email: "n@x.test", team: "hr" })],
		[],
		["2 team unknown-team"],
	],
	[
		"an unknown office",
		[row(2, { email: "n@x.test", office: "bj" })],
		[],
		["2 office unknown-office"],
	],
	[
		"an unknown line",
		[row(2, { email: "n@x.test", lines: ["tea", "juice"] })],
		[],
		["2 lines unknown-lines"],
	],
	[
		"an unknown manager",
		[row(2, { email: "n@x.test", manager: "E5" })],
		[],
		["2 manager unknown-manager"],
	],
	[
		"their own manager",
		[row(2, { email: "n@x.test", manager: "N@x.test" })],
		[],
		["2 manager own-manager"],
	],
	[
		"two who manage each other",
		[
			row(2, { email: "a@x.test", manager: "b@x.test" }),
			row(3, { email: "b@x.test", manager: "a@x.test" }),
		],
		[],
		["2 manager manager-cycle"],
	],
	[
		"a cycle by way of somebody whom the file does not name",
		[row(2, { employee_number: "E1", name: "P1", manager: "E2" })],
		[
			person(1, {}),
			person(2, { managers: [{ from: "2025-01-01", value: 3 }] }),
			person(3, { managers: [{ from: "2025-01-01", value: 1 }] }),
		],
		["2 manager manager-cycle"],
	],
	[
		"a cycle that begins only next month",
		[row(2, { employee_number: "E1", name: "P1", manager: "E2" })],
		[
			person(1, {}),
			person(2, { managers: [{ from: "2026-12-01", value: 1 }] }),
		],
		["2 manager manager-cycle"],
	],
	[
		"changing places is none",
		[
			row(2, { employee_number: "E1", name: "P1", manager: null }),
			row(3, { employee_number: "E2", name: "P2", manager: "E1" }),
		],
		[
			person(1, { managers: [{ from: "2025-01-01", value: 2 }] }),
			person(2, {}),
		],
		[],
	],
])("%s", (_, rows, people, expected) => {
	expect(codes(rows, people)).toEqual(expected);
});
