import type { Db } from "../../db/client.ts";
import { peopleWithRoles } from "../../db/queries/roles.server.ts";
import { type Action, may } from "./policy.ts";
import { ROLES } from "./role.ts";

/** More names don't help whoever looks for one to ask. */
const ENOUGH = 5;

/** Some who may do what somebody may not, to be asked; whose role is the narrowest first. */
export async function peopleWhoMay(
	db: Db,
	action: Action,
	now: Date,
): Promise<{ id: number; name: string }[]> {
	const decision = may(null, action);
	if (decision.allowed) return [];
	const found = new Map<number, string>();
	for (const role of ROLES.filter((each) => decision.needs.includes(each)))
		for (const { id, name } of await peopleWithRoles(db, [role], now, ENOUGH))
			found.set(id, name);
	return [...found].slice(0, ENOUGH).map(([id, name]) => ({ id, name }));
}
