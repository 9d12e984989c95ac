import { beforeAll, beforeEach, expect, test } from "vitest";
import { createFirstAdmin } from "../../app/identity/create-first-admin.server.ts";
import { personOfSession } from "../../app/identity/session.server.ts";
import { setPassword } from "../../app/identity/set-password.server.ts";
import {
	type SignInAttempt,
	signIn,
} from "../../app/identity/sign-in.server.ts";
import { signOut } from "../../app/identity/sign-out.server.ts";
import { sweepSessions } from "../../app/identity/sweep-sessions.server.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
const now = new Date("2026-11-22T08:00:00Z");
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const DAY = 24 * 60;
const PASSWORD = "星雲 is a nebula";
const by = { personId: null, name: "a test" };
let admin = 0;

const attempt = (overrides: Partial<SignInAttempt> = {}, at = now) =>
	signIn(
		box.db,
		{
			email: "Chen@Example.com ",
			password: PASSWORD,
			address: "10.0.0.7",
			...overrides,
		},
		at,
	);

const open = async (at = now): Promise<string> => {
	const result = await attempt({}, at);
	if (!("session" in result)) throw new Error(JSON.stringify(result));
	return result.session;
};

beforeAll(async () => {
	admin = (
		await createFirstAdmin(
			box.db,
			{ email: "chen@example.com", name: "陳怡君", password: PASSWORD },
			now,
		)
	).personId;
});

beforeEach(async () => {
	await box.db.deleteFrom("sign_in_limit").execute();
	await box.db.deleteFrom("session").execute();
	await box.db.updateTable("person").set({ left_on: null }).execute();
});

test("whoever knows the password gets a session, and it says who they are", async () => {
	const session = await open();
	expect(await personOfSession(box.db, session, now)).toEqual({
		id: admin,
		name: "陳怡君",
		email: "chen@example.com",
		language: null,
		timeZone: "Asia/Shanghai",
		roles: ["employee", "admin"],
	});
});

test("neither the session's secret nor the password is in the database", async () => {
	const session = await open();
	const { rows } = await box.pool.query(
		"select (select string_agg(s::text, ' ') from session s) || (select string_agg(p::text, ' ') from password p) || (select string_agg(a::text, ' ') from audit a) as everything",
	);
	expect(rows[0].everything).toContain("argon2id");
	expect(rows[0].everything).not.toContain(session);
	expect(rows[0].everything).not.toContain(PASSWORD);
	expect(rows[0].everything).not.toContain(
		Buffer.from(session).toString("hex"),
	);
});

test("wrong password, unknown account, no password and a leaver get the same answer in about the same time", async () => {
	await box.db
		.insertInto("person")
		.values({ email: "nopassword@example.com", name: "No" })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	const time = async (overrides: Partial<SignInAttempt>) => {
		const start = performance.now();
		expect(await attempt(overrides)).toEqual({ refused: "wrong" });
		return performance.now() - start;
	};
	const times = [
		await time({ password: "wrong password" }),
		await time({ email: "nobody@example.com" }),
		await time({ email: "a\0b@example.com", password: "\0" }),
		await time({ email: "nopassword@example.com" }),
	];
	await box.db.updateTable("person").set({ left_on: "2026-11-22" }).execute();
	times.push(await time({}));
	// Looking nobody up takes a millisecond, one hash some sixty.
	expect(Math.min(...times)).toBeGreaterThan(15);
});

test("after five wrong passwords the account waits, wherever they came from, and the answer says how long", async () => {
	for (let at = 0; at < 5; at++)
		expect(
			await attempt({ password: "wrong password", address: `10.0.1.${at}` }),
		).toEqual({ refused: "wrong" });
	expect(await attempt({ address: "10.0.2.1" })).toEqual({
		refused: "wait",
		until: after(0.5),
		seconds: 30,
	});
	expect(await attempt({ email: "other@example.com" })).toEqual({
		refused: "wrong",
	});
	expect(await attempt({}, after(0.5))).toHaveProperty("session");
	expect(await attempt({ password: "wrong password" }, after(0.5))).toEqual({
		refused: "wrong",
	});
});

test("an unknown account waits just the same", async () => {
	for (let at = 0; at < 5; at++) await attempt({ email: "ghost@example.com" });
	expect(await attempt({ email: "ghost@example.com" })).toMatchObject({
		refused: "wait",
		seconds: 30,
	});
});

test("a hundred guesses at the same moment are a hundred: five are looked at", async () => {
	const answers = await Promise.all(
		Array.from({ length: 100 }, () => attempt({ password: "wrong password" })),
	);
	expect(
		answers.filter(
			(answer) => "refused" in answer && answer.refused === "wrong",
		),
	).toHaveLength(5);
});

test("an address that tries fifty accounts waits too", async () => {
	const answers = await Promise.all(
		Array.from({ length: 51 }, (_, at) =>
			attempt({ email: `p${at}@example.com`, password: "spray" }),
		),
	);
	expect(
		answers.filter(
			(answer) => "refused" in answer && answer.refused === "wait",
		),
	).toEqual([{ refused: "wait", until: after(5 / 60), seconds: 5 }]);
	expect(await attempt({ address: "10.9.9.9" })).toHaveProperty("session");
});

test("a session ends when they sign out, by itself, and when they leave", async () => {
	const first = await open();
	const second = await open();
	await signOut(box.db, first);
	expect(await personOfSession(box.db, first, now)).toBeNull();
	expect(await personOfSession(box.db, second, now)).not.toBeNull();
	expect(await personOfSession(box.db, second, after(7 * DAY))).toBeNull();
	for (let day = 6; day < 30; day += 6)
		expect(
			await personOfSession(box.db, second, after(day * DAY)),
		).not.toBeNull();
	expect(await personOfSession(box.db, second, after(30 * DAY))).toBeNull();
	await sweepSessions(box.db, after(30 * DAY));
	expect(await box.db.selectFrom("session").selectAll().execute()).toEqual([]);

	const third = await open();
	await box.db.updateTable("person").set({ left_on: "2026-11-23" }).execute();
	expect(await personOfSession(box.db, third, now)).not.toBeNull();
	// Midnight in Shanghai.
	expect(
		await personOfSession(box.db, third, new Date("2026-11-22T15:59:59Z")),
	).not.toBeNull();
	expect(
		await personOfSession(box.db, third, new Date("2026-11-22T16:00:00Z")),
	).toBeNull();
});

test("a new password ends the sessions of the old one, except the one it was set in", async () => {
	const [here, there] = [await open(), await open()];
	expect(
		await setPassword(
			box.db,
			{ personId: admin, password: "a new sentence", by, keepSession: here },
			now,
		),
	).toEqual({ endedSessions: 1 });
	expect(await personOfSession(box.db, here, now)).not.toBeNull();
	expect(await personOfSession(box.db, there, now)).toBeNull();
	expect(await attempt()).toEqual({ refused: "wrong" });
	await setPassword(box.db, { personId: admin, password: PASSWORD, by }, now);
	expect(await personOfSession(box.db, here, now)).toBeNull();
	await expect(
		setPassword(box.db, { personId: admin, password: "short", by }, now),
	).rejects.toThrow("password: 5 characters; 10 to 200 are allowed");
});

test("whoever is locked out while the password is being looked at gets no session", async () => {
	const whileLooking = async (change: () => Promise<unknown>) => {
		const answer = attempt();
		// Counted first; the hash then takes some 60 ms.
		for (let counted = false; !counted; )
			counted =
				(await box.db
					.selectFrom("sign_in_limit")
					.select("key")
					.where("failures", ">", 0)
					.executeTakeFirst()) !== undefined;
		await new Promise((resolve) => setTimeout(resolve, 10));
		await change();
		return answer;
	};
	const stored = await box.db.selectFrom("password").selectAll().execute();
	expect(
		await whileLooking(() =>
			box.db.updateTable("password").set({ hash: "changed" }).execute(),
		),
	).toEqual({ refused: "wrong" });
	for (const { person_id, hash } of stored)
		await box.db
			.updateTable("password")
			.set({ hash })
			.where("person_id", "=", person_id)
			.execute();
	await box.db.deleteFrom("sign_in_limit").execute();
	expect(
		await whileLooking(() =>
			box.db.updateTable("person").set({ left_on: "2026-11-22" }).execute(),
		),
	).toEqual({ refused: "wrong" });
	expect(await box.db.selectFrom("session").selectAll().execute()).toEqual([]);
});

test("a hash of lower cost is raised at the next sign-in", async () => {
	const stored = async () =>
		(
			await box.db
				.selectFrom("password")
				.select("hash")
				.where("person_id", "=", admin)
				.executeTakeFirstOrThrow()
		).hash;
	// 'cheap password' under 8 MB and one pass.
	const { argon2Sync } = await import("node:crypto");
	const nonce = Buffer.alloc(16, 7);
	const tag = argon2Sync("argon2id", {
		message: "cheap password",
		nonce,
		parallelism: 1,
		tagLength: 32,
		memory: 8192,
		passes: 1,
	});
	const before = await stored();
	await box.db
		.updateTable("password")
		.set({
			hash: `$argon2id$v=19$m=8192,t=1,p=1$${nonce.toString("base64")}$${tag.toString("base64")}`,
		})
		.execute();
	expect(await attempt({ password: "cheap password" })).toHaveProperty(
		"session",
	);
	expect(await stored()).toContain("m=47104,t=1,p=1");
	expect(await attempt({ password: "cheap password" })).toHaveProperty(
		"session",
	);
	await box.db.updateTable("password").set({ hash: before }).execute();
});
