import { redirect } from "@remix-run/node";
import type { AppContext } from "../context.server.ts";
import type { SignedInPerson } from "../identity/signed-in-person.ts";
import { findPerson } from "./find-person.server.ts";
import { safeRedirect } from "./safe-redirect.ts";

/** Whoever is behind a request; others are sent to sign in, and back to the page they asked for. */
export async function requirePerson(
	request: Request,
	context: Pick<AppContext, "db" | "now">,
): Promise<SignedInPerson> {
	const person = await findPerson(request, context);
	if (person !== null) return person;
	const { pathname, search } = new URL(request.url);
	const to =
		request.method === "GET" ? safeRedirect(`${pathname}${search}`) : "/";
	throw redirect(
		to === "/" ? "/sign-in" : `/sign-in?to=${encodeURIComponent(to)}`,
	);
}
