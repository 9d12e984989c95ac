import type { Db } from "../../db/client.ts";
import { peopleToScore } from "../../db/queries/scorecard-choices.server.ts";
import type { Role } from "../identity/role.ts";

/** Whether there is anybody whose card this person may write. */
export async function mayWriteCards(
	db: Db,
	person: { readonly id: number; readonly roles: readonly Role[] },
	now: Date,
): Promise<boolean> {
	const isCommittee = person.roles.includes("committee");
	const people = await peopleToScore(db, { id: person.id, isCommittee }, now);
	return people.length > 0;
}
