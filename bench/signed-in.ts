import { createFirstAdmin } from "../app/identity/create-first-admin.server.ts";
import type { Db } from "../db/client.ts";

export const ADMIN = {
	email: "bench@nebula.example",
	name: "Bench",
	password: "fifty thousand orders a second",
};

export const createAdmin = (db: Db, now: Date) =>
	createFirstAdmin(db, ADMIN, now);

/** Signs in by the form, as a person does; answers with the cookie that a browser would keep. */
export async function signIn(address: string): Promise<string> {
	const answer = await fetch(`${address}/sign-in`, {
		method: "POST",
		redirect: "manual",
		headers: { Origin: address },
		body: new URLSearchParams({
			email: ADMIN.email,
			password: ADMIN.password,
		}),
	});
	const cookie = answer.headers
		.getSetCookie()
		.map((text) => text.split(";")[0])
		.join("; ");
	if (!cookie) throw new Error(`signing in was answered with ${answer.status}`);
	return cookie;
}
