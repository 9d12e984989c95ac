import { beforeAll, expect, test } from "vitest";
import { createFirstAdmin } from "../../app/identity/create-first-admin.server.ts";
import { personOfSession } from "../../app/identity/session.server.ts";
import { setPassword } from "../../app/identity/set-password.server.ts";
import { signIn } from "../../app/identity/sign-in.server.ts";
import { importMembers } from "../../app/master/import-members.server.ts";
import { importOffices } from "../../app/master/import-offices.server.ts";
import { importPeople } from "../../app/master/import-people.server.ts";
import { reportLines } from "../../app/master/import-report.ts";
import { importTeams } from "../../app/master/import-teams.server.ts";
import { auditOf } from "../../db/queries/audit.server.ts";
import { readPeople } from "../../db/queries/people-imports.server.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
const now = new Date("2026-11-22T08:00:00Z");
const by = { personId: null, name: "a test" };
const password = "a long sentence";

const input = (csv: string, dryRun = false) => ({
	bytes: Buffer.from(`\u{feff}${csv}`),
	by,
	dryRun,
});
const take = async (
	csv: string,
	{ complete = false, dryRun = false, at = now } = {},
) =>
	reportLines(
		await importPeople(box.db, { ...input(csv, dryRun), complete }, at),
	).join("; ");

const HEAD =
	"employee_number,email,name,name_en,aliases,language,time_zone,office,team,manager,lines,roles,left_on";
const COMPANY = `${HEAD}
E1,wang@x.test,王大明,Daming Wang,王總;老王,zh-hant,,tpe,board,,,executive,
E2,vivian@x.test,林薇,Vivian Lin,Vivian,zh-hans,Asia/Tokyo,tpe,dev,E1,tea;coffee,lead;metric-owner,
E3,,倉庫,,,,,,ops,vivian@x.test,,,
`;

const person = async (number: string) => {
	const found = (await readPeople(box.db)).find(
		(one) => one.employee_number === number,
	);
	if (found === undefined) throw new Error(`no ${number}`);
	return found;
};

const enter = async (email: string) =>
	signIn(box.db, { email, password, address: "10.0.0.1" }, now);

beforeAll(async () => {
	await createFirstAdmin(
		box.db,
		{ email: "root@x.test", name: "Root", password },
		now,
	);
	await importMembers(box.db, "lines", input("code\ntea\ncoffee\n"), now);
	await importOffices(
		box.db,
		input("code,name_zh_hant,time_zone\ntpe,台北,Asia/Taipei\n"),
		now,
	);
	await importTeams(
		box.db,
		input("code,name_en,lead\nboard,Board,\ndev,研發,\nops,Ops,\n"),
		now,
	);
});

test("people come with what belongs to them, and the same file again changes nothing", async () => {
	expect(await take(COMPANY)).toBe("people: 3 new, 0 changed, 0 unchanged");
	expect(await take(COMPANY, { at: new Date("2026-12-24T08:00:00Z") })).toBe(
		"people: 0 new, 0 changed, 3 unchanged",
	);
	const [wang, vivian, store] = [
		await person("E1"),
		await person("E2"),
		await person("E3"),
	];
	expect({ ...wang, aliases: [...wang.aliases].sort() }).toMatchObject({
		name: "王大明",
		email: "wang@x.test",
		language: "zh-hant",
		aliases: ["王總", "老王"],
		roles: ["executive"],
		managers: [],
	});
	expect(vivian).toMatchObject({
		teams: [{ from: "1900-01-01", value: "dev" }],
		managers: [{ from: "1900-01-01", value: wang.id }],
	});
	expect([...vivian.lines].sort()).toEqual(["coffee", "tea"]);
	expect(store).toMatchObject({
		email: null,
		managers: [{ value: vivian.id }],
	});
});

test("teams take their lead once the people are there", async () => {
	const report = await importTeams(
		box.db,
		input("code,lead\ndev,vivian@x.test\nops,E3\n"),
		now,
	);
	expect(reportLines(report)).toEqual(["teams: 0 new, 2 changed, 0 unchanged"]);
	const teams = await box.db.selectFrom("team").selectAll().execute();
	expect(teams.find((one) => one.code === "dev")).toMatchObject({
		name_en: "研發",
		lead_id: (await person("E2")).id,
	});
	await expect(
		importTeams(box.db, input("code,lead\ndev,E99\ndev,E1\n"), now),
	).rejects.toThrow(
		/^2 problems.*\nline 2, lead: 'E99' \(unknown-lead\).*\nline 3, code: 'dev' \(repeated\)/,
	);
	await expect(
		importOffices(box.db, input("code,time_zone\ntpe,Taipei\n"), now),
	).rejects.toThrow(/line 2, time_zone: 'Taipei' \(not-a-time-zone\)/);
});

test("a person's zone is their own, else their office's", async () => {
	for (const number of ["E1", "E2"])
		await setPassword(
			box.db,
			{ personId: (await person(number)).id, password, by },
			now,
		);
	const zoneOf = async (email: string) => {
		const result = await enter(email);
		if (!("session" in result)) throw new Error(JSON.stringify(result));
		return (await personOfSession(box.db, result.session, now))?.timeZone;
	};
	expect(await zoneOf("wang@x.test")).toBe("Asia/Taipei");
	expect(await zoneOf("vivian@x.test")).toBe("Asia/Tokyo");
	expect(await zoneOf("root@x.test")).toBe("Asia/Shanghai");
});

test("a move is dated and keeps what was before", async () => {
	expect(
		await take(
			"employee_number,name,team,manager,valid_from\nE2,林薇,ops,,2026-06-01\n",
		),
	).toBe("people: 0 new, 1 changed, 0 unchanged");
	const vivian = await person("E2");
	expect(vivian.teams).toEqual([
		{ from: "1900-01-01", value: "dev" },
		{ from: "2026-06-01", value: "ops" },
	]);
	expect(vivian.managers.at(-1)).toEqual({ from: "2026-06-01", value: null });
});

test("a file with anything wrong changes nobody", async () => {
	const before = await readPeople(box.db);
	await expect(
		take(
			"employee_number,email,name,team,manager,roles\nE1,wang@x.test,王,hr,E2,boss\nE8,not-mail,八,dev,E9,\n",
		),
	).rejects.toThrow(
		"2 problems, nothing was changed:\nline 2, roles: 'boss' (not-a-choice); allowed: employee, lead, executive, metric-owner, committee, admin; several with ; between\nline 3, email: 'not-mail' (not-an-address)",
	);
	await expect(
		take("employee_number,name,team,manager\nE1,王,hr,E3\nE8,八,dev,E9\n"),
	).rejects.toThrow(
		/^2 problems.*\nline 2, team: 'hr' \(unknown-team\); allowed: board, dev, ops\nline 3, manager: 'E9' \(unknown-manager\)/,
	);
	await expect(
		take("employee_number,name,manager\nE2,林薇,E3\n"),
	).rejects.toThrow("line 2, manager: '林薇 → 倉庫 → 林薇' (manager-cycle)");
	expect(await readPeople(box.db)).toEqual(before);
});

test("whoever leaves loses their sessions with the import, and can't come back in", async () => {
	const result = await enter("vivian@x.test");
	if (!("session" in result)) throw new Error("no session");
	const csv = "employee_number,name,left_on\nE2,林薇,2026-11-22\n";
	expect(await take(csv, { dryRun: true })).toBe(
		"people: 0 new, 0 changed, 0 unchanged, 1 left; dry run: nothing was changed",
	);
	expect(await personOfSession(box.db, result.session, now)).not.toBeNull();
	expect(await take(csv)).toBe("people: 0 new, 0 changed, 0 unchanged, 1 left");
	expect(await personOfSession(box.db, result.session, now)).toBeNull();
	const { id } = await person("E2");
	expect(
		await box.db
			.selectFrom("session")
			.select("person_id")
			.where("person_id", "=", id)
			.execute(),
	).toEqual([]);
	expect(await enter("vivian@x.test")).toEqual({ refused: "wrong" });
	expect(
		(await auditOf(box.db, "person", String(id))).map((row) => row.action),
	).toContain("person.left");
});

test("an incomplete file makes nobody leave; a complete one does, but never the last admin", async () => {
	const csv = "employee_number,name\nE1,王大明\n";
	expect(await take(csv)).toBe("people: 0 new, 0 changed, 1 unchanged");
	await expect(take(csv, { complete: true })).rejects.toThrow(/last-admin/);
	await expect(
		take("email,name,roles\nroot@x.test,Root,employee\n"),
	).rejects.toThrow(/'Root' \(last-admin\)/);
	expect(
		await take("employee_number,email,name\nE1,,王大明\n,root@x.test,Root\n", {
			complete: true,
		}),
	).toBe("people: 0 new, 0 changed, 2 unchanged, 1 left");
	expect((await person("E3")).left_on).toBe("2026-11-22");
});

test("given and taken roles are in the audit trail, person by person", async () => {
	await take("employee_number,name,roles\nE1,王大明,executive;admin\n");
	const { id } = await person("E1");
	const [last] = await auditOf(box.db, "person", String(id));
	expect(last).toMatchObject({
		action: "person.roles-changed",
		actor: "a test",
		before: { roles: ["executive"] },
		after: { roles: ["admin", "executive"] },
	});
});

test("two people exchange their addresses in one file", async () => {
	await take("employee_number,email,name\nE20,a@x.test,A\nE21,b@x.test,B\n");
	expect(
		await take("employee_number,email,name\nE20,b@x.test,A\nE21,a@x.test,B\n"),
	).toBe("people: 0 new, 2 changed, 0 unchanged");
	expect((await person("E20")).email).toBe("b@x.test");
	expect((await person("E21")).email).toBe("a@x.test");
});

test("a company of five thousand is taken, and again nothing changes", async () => {
	const lines = Array.from(
		{ length: 5000 },
		(_, at) =>
			`N${at},n${at}@x.test,員工${at},,"甲${at};Amy${at}",,,tpe,dev,${at ? `N${Math.floor((at - 1) / 8)}` : ""},tea,,`,
	);
	expect(await take(`${HEAD}\n${lines.join("\n")}\n`)).toBe(
		"people: 5000 new, 0 changed, 0 unchanged",
	);
	expect(await take(`${HEAD}\n${lines.join("\n")}\n`)).toBe(
		"people: 0 new, 0 changed, 5000 unchanged",
	);
});
