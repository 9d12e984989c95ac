import { type Action, may } from "../identity/policy.ts";
import type { SignedInPerson } from "../identity/signed-in-person.ts";

/** Lets through whom the policy lets through; others get 403 with what it would take. */
export function requireAllowed(person: SignedInPerson, action: Action): void {
	const decision = may(person, action);
	if (!decision.allowed)
		throw Response.json(
			{ code: decision.reason, action, needs: decision.needs },
			{ status: 403 },
		);
}
