import type { AppContext } from "../context.server.ts";
import { personOfSession } from "../identity/session.server.ts";
import type { SignedInPerson } from "../identity/signed-in-person.ts";
import { readSessionCookie } from "./session-cookie.ts";

/** Whoever is behind a request, if they have signed in. */
export async function findPerson(
	request: Request,
	{ db, now }: Pick<AppContext, "db" | "now">,
): Promise<SignedInPerson | null> {
	const session = readSessionCookie(request);
	return session === null ? null : personOfSession(db, session, now());
}
