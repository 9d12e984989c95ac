import { beforeAll, expect, test } from "vitest";
import { requireAllowed } from "../../app/http/require-allowed.server.ts";
import { requirePerson } from "../../app/http/require-person.server.ts";
import { writeSessionCookie } from "../../app/http/session-cookie.ts";
import { createFirstAdmin } from "../../app/identity/create-first-admin.server.ts";
import { signIn } from "../../app/identity/sign-in.server.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
const now = () => new Date("2026-11-22T08:00:00Z");
const account = { email: "li@example.com", password: "a long sentence" };
let cookie = "";

const ask = async (path: string, init: RequestInit = {}) => {
	try {
		return await requirePerson(new Request(`http://nebula.test${path}`, init), {
			db: box.db,
			now,
		});
	} catch (thrown) {
		if (thrown instanceof Response) return thrown.headers.get("Location");
		throw thrown;
	}
};

beforeAll(async () => {
	await createFirstAdmin(box.db, { ...account, name: "Li" }, now());
	const result = await signIn(box.db, { ...account, address: "::1" }, now());
	if (!("session" in result)) throw new Error("not signed in");
	cookie = writeSessionCookie(
		new Request("http://nebula.test/"),
		result.session,
		result.expiresAt,
	);
});

test("whoever has signed in is let through", async () => {
	expect(await ask("/metrics", { headers: { Cookie: cookie } })).toMatchObject({
		name: "Li",
	});
});

test("others are sent to sign in, and from there back to the page they asked for", async () => {
	expect(await ask("/metrics/nps?by=line&to=//evil.example")).toBe(
		"/sign-in?to=%2Fmetrics%2Fnps%3Fby%3Dline%26to%3D%2F%2Fevil.example",
	);
	expect(await ask("/")).toBe("/sign-in");
	expect(await ask("//evil.example/")).toBe("/sign-in");
	expect(await ask("/batches/7/undo", { method: "POST" })).toBe("/sign-in");
	expect(
		await ask("/", { headers: { Cookie: `nebula=${"x".repeat(43)}` } }),
	).toBe("/sign-in");
});

test("who lacks the role is refused with what it would take", async () => {
	const person = {
		id: 1,
		name: "Li",
		email: null,
		language: null,
		timeZone: "UTC",
	};
	requireAllowed({ ...person, roles: ["employee", "admin"] }, "tokens.manage");
	try {
		requireAllowed({ ...person, roles: ["employee"] }, "batches.undo");
		expect.unreachable();
	} catch (thrown) {
		const response = thrown as Response;
		expect(response.status).toBe(403);
		expect(await response.json()).toEqual({
			code: "role-missing",
			action: "batches.undo",
			needs: ["admin", "metric-owner"],
		});
	}
});
