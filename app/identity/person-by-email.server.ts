import type { Db } from "../../db/client.ts";
import { findPersonByEmail } from "../../db/queries/accounts.server.ts";
import { readEmail } from "./email-rule.ts";
import { IdentityError } from "./identity-error.ts";

/** Whoever signs in with that address. */
export async function personByEmail(
	db: Db,
	text: string,
): Promise<{ id: number; name: string }> {
	const email = readEmail(text);
	const person = email === null ? null : await findPersonByEmail(db, email);
	if (!person)
		throw new IdentityError(
			"unknown-person",
			`email: '${text.slice(0, 100)}' is nobody's in the directory; the address of somebody who was imported or set up is allowed`,
		);
	return { id: person.id, name: person.name };
}
