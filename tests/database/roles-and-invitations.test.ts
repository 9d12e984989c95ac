import { beforeEach, expect, test } from "vitest";
import { acceptInvitation } from "../../app/identity/accept-invitation.server.ts";
import { readAccount } from "../../app/identity/account-list.server.ts";
import {
	changeRole,
	type RoleChange,
} from "../../app/identity/change-role.server.ts";
import { readInvitation } from "../../app/identity/invitation.server.ts";
import { invitePerson } from "../../app/identity/invite-person.server.ts";
import { setPassword } from "../../app/identity/set-password.server.ts";
import { signIn } from "../../app/identity/sign-in.server.ts";
import { signOutEverywhere } from "../../app/identity/sign-out-everywhere.server.ts";
import { auditOf } from "../../db/queries/audit.server.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
const now = new Date("2026-11-22T08:00:00Z");
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const PASSWORD = "星雲 is a nebula";
const ATTEMPT = { password: PASSWORD, address: "10.0.0.7" };

let count = 0;
const buildPerson = async (
	values: { email?: string | null; left_on?: string; name?: string } = {},
): Promise<number> => {
	count++;
	const row = await box.db
		.insertInto("person")
		.values({
			name: "Somebody",
			email: `p${count}@example.com`,
			employee_number: String(count),
			...values,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	return row.id;
};

let admin = 0;
let amy = 0;
const by = () => ({ personId: admin, name: "Ada", address: "10.0.0.1" });
const change = (overrides: Partial<RoleChange>) =>
	changeRole(
		box.db,
		{ personId: amy, role: "lead", change: "grant", by: by(), ...overrides },
		now,
	);
const rolesOf = async (id: number) =>
	(await readAccount(box.db, id, now))?.roles;
const trailOf = async (id: number) =>
	(await auditOf(box.db, "person", String(id))).map((row) => row.action);

beforeEach(async () => {
	await box.db.deleteFrom("person_role").execute();
	admin = await buildPerson({ name: "Ada" });
	amy = await buildPerson({ name: "Amy" });
	await box.db
		.insertInto("person_role")
		.values({ person_id: admin, role: "admin" })
		.execute();
});

test("a role is granted and taken back, each with a row in the trail, and twice changes nothing", async () => {
	expect(await change({})).toEqual({ changed: true });
	expect(await change({})).toEqual({ changed: false });
	expect(await rolesOf(amy)).toEqual(["lead"]);
	expect(await change({ change: "revoke" })).toEqual({ changed: true });
	expect(await change({ change: "revoke" })).toEqual({ changed: false });
	expect(await rolesOf(amy)).toEqual([]);
	const [revoked, granted] = await auditOf(box.db, "person", String(amy));
	expect(revoked).toMatchObject({
		action: "role.revoked",
		actor: "Ada",
		person_id: admin,
		address: "10.0.0.1",
		before: { roles: ["lead"] },
		after: { roles: [] },
	});
	expect(granted).toMatchObject({
		action: "role.granted",
		before: { roles: [] },
		after: { roles: ["lead"] },
	});
});

test("nobody changes their own roles, be it to take the admin's back or to give themselves the committee's", async () => {
	for (const [role, way] of [
		["admin", "revoke"],
		["committee", "grant"],
	] as const)
		await expect(
			change({ personId: admin, role, change: way }),
		).rejects.toMatchObject({ code: "own-roles" });
	expect(await rolesOf(admin)).toEqual(["admin"]);
	expect(await trailOf(admin)).toEqual([]);
});

test("an admin always stays: of two who take each other's role at once one is refused", async () => {
	await change({ role: "admin" });
	const take = (personId: number, byId: number) =>
		change({
			personId,
			role: "admin",
			change: "revoke",
			by: { personId: byId, name: "x" },
		});
	const answers = await Promise.allSettled([
		take(amy, admin),
		take(admin, amy),
	]);
	expect(answers.filter(({ status }) => status === "rejected")).toMatchObject([
		{ reason: { code: "last-admin" } },
	]);
	const { rows } = await box.pool.query(
		"select count(*)::integer as n from person_role where role = 'admin'",
	);
	expect(rows[0].n).toBe(1);
});

test("an admin who has left does not count as the one who stays", async () => {
	const gone = await buildPerson({ left_on: "2026-11-22" });
	await box.db
		.insertInto("person_role")
		.values({ person_id: gone, role: "admin" })
		.execute();
	await expect(
		change({
			personId: admin,
			role: "admin",
			change: "revoke",
			by: { personId: amy, name: "Amy" },
		}),
	).rejects.toMatchObject({ code: "last-admin" });
});

test.each([
	["a role that there is none of", { role: "owner" }, "unknown-role"],
	["nobody", { personId: 999_999 }, "unknown-person"],
] as const)("refuses %s", async (_, overrides, code) => {
	await expect(change(overrides)).rejects.toMatchObject({ code });
});

test("who has left gets no role and no invitation; what they had can be taken back", async () => {
	const gone = await buildPerson({ left_on: "2026-11-22" });
	await expect(change({ personId: gone })).rejects.toMatchObject({
		code: "has-left",
	});
	await expect(
		invitePerson(box.db, { personId: gone, by: by() }, now),
	).rejects.toMatchObject({ code: "has-left" });
	const silent = await buildPerson({ email: null });
	await expect(
		invitePerson(box.db, { personId: silent, by: by() }, now),
	).rejects.toMatchObject({ code: "no-email" });
});

const invite = (personId = amy, at = now) =>
	invitePerson(box.db, { personId, by: by() }, at);
const accept = (secret: string, at = now, password = PASSWORD) =>
	acceptInvitation(box.db, { secret, password, address: "10.0.0.9" }, at);

test("an invitation sets the password of the one it was made for, once", async () => {
	const { secret, expiresAt } = await invite();
	expect(expiresAt).toEqual(later(72));
	expect(await readInvitation(box.db, secret, now)).toMatchObject({
		personId: amy,
		name: "Amy",
	});
	await accept(secret);
	const account = await readAccount(box.db, amy, now);
	expect(account).toMatchObject({ invitedUntil: null });
	expect(
		await signIn(box.db, { email: account?.email ?? "", ...ATTEMPT }, now),
	).toHaveProperty("session");
	await expect(accept(secret)).rejects.toMatchObject({
		code: "bad-invitation",
	});
	expect(await trailOf(amy)).toEqual([
		"person.signed-in",
		"person.password-set",
		"person.invited",
	]);
});

test("of two who use a link at the same moment one is too late", async () => {
	const { secret } = await invite();
	const answers = await Promise.allSettled([accept(secret), accept(secret)]);
	expect(answers.map(({ status }) => status).sort()).toEqual([
		"fulfilled",
		"rejected",
	]);
});

test("a link is no longer good after 72 hours, once a newer one was made, a password was set, or they left", async () => {
	const good = async (secret: string, at = now) =>
		(await readInvitation(box.db, secret, at)) !== null;
	const first = await invite();
	expect(await good(first.secret, later(71.9))).toBe(true);
	expect(await good(first.secret, later(72))).toBe(false);
	const second = await invite();
	expect(await good(first.secret)).toBe(false);
	expect(await good(second.secret)).toBe(true);
	await setPassword(
		box.db,
		{ personId: amy, password: PASSWORD, by: by() },
		now,
	);
	expect(await good(second.secret)).toBe(false);
	const third = await invite();
	await box.db
		.updateTable("person")
		.set({ left_on: "2026-11-22" })
		.where("id", "=", amy)
		.execute();
	expect(await good(third.secret)).toBe(false);
	expect(await good("inv1_guess")).toBe(false);
});

test("a weak password leaves the link as it was, and the secret is nowhere in the database", async () => {
	const { secret } = await invite();
	await expect(accept(secret, now, "short")).rejects.toMatchObject({
		code: "bad-password",
	});
	const { rows } = await box.pool.query(
		"select (select string_agg(i::text, ' ') from invitation i) || (select string_agg(a::text, ' ') from audit a) as everything",
	);
	expect(rows[0].everything).toContain("person.invited");
	expect(rows[0].everything).not.toContain(secret.slice(5));
	expect(rows[0].everything).not.toContain(Buffer.from(secret).toString("hex"));
	await accept(secret);
});

test("all of somebody's sessions end, and the trail says how many", async () => {
	const { secret } = await invite();
	await accept(secret);
	const email = (await readAccount(box.db, amy, now))?.email ?? "";
	await signIn(box.db, { email, ...ATTEMPT }, now);
	await signIn(box.db, { email, ...ATTEMPT }, now);
	expect((await readAccount(box.db, amy, now))?.sessions).toBe(2);
	expect(
		await signOutEverywhere(box.db, { personId: amy, by: by() }, now),
	).toEqual({ endedSessions: 2 });
	expect((await readAccount(box.db, amy, now))?.sessions).toBe(0);
	const [latest] = await auditOf(box.db, "person", String(amy));
	expect(latest).toMatchObject({
		action: "person.sessions-ended",
		after: { endedSessions: 2 },
	});
});
