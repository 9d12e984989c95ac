import type { Trx } from "../../../db/client.ts";
import {
	insertPeople,
	replaceAliases,
	replaceLines,
	replaceRoles,
	updatePeople,
	writePersonManagers,
	writePersonOffices,
	writePersonTeams,
} from "../../../db/queries/people-imports.server.ts";
import type { PersonRef } from "./match-people.ts";
import type { PeoplePlan } from "./plan-people.ts";

/** Carries a plan out. Answers with the id that each new person of the plan was given. */
export async function writePeople(
	trx: Trx,
	plan: PeoplePlan,
): Promise<(ref: PersonRef) => number> {
	const fresh = plan.writes.filter((one) => one.before === null);
	const known = plan.writes.filter((one) => one.before !== null);
	// Before the new ones: one of them may get an address that somebody gives up.
	await updatePeople(
		trx,
		known.map(({ ref, fields }) => ({ ...fields, id: ref })),
	);
	const ids = await insertPeople(
		trx,
		fresh.map((one) => one.fields),
	);
	const given = new Map(fresh.map((one, at) => [one.ref, ids[at] as number]));
	const idOf = (ref: PersonRef): number => given.get(ref) ?? ref;
	const sets = (name: "aliases" | "lines" | "roles") =>
		plan.writes.flatMap(({ ref, sets }) => {
			const values = sets[name];
			return values === undefined ? [] : [{ person_id: idOf(ref), values }];
		});
	await replaceAliases(trx, sets("aliases"));
	await replaceLines(trx, sets("lines"));
	await replaceRoles(trx, sets("roles"));
	const moves = <Move extends { ref: PersonRef }>(list: readonly Move[]) =>
		list.map((one) => ({ ...one, person_id: idOf(one.ref) }));
	await writePersonTeams(trx, moves(plan.teams));
	await writePersonOffices(trx, moves(plan.offices));
	await writePersonManagers(
		trx,
		moves(plan.managers).map((one) => ({
			...one,
			value: one.value === null ? null : idOf(one.value),
		})),
	);
	return idOf;
}
