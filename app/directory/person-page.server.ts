import type { Db } from "../../db/client.ts";
import {
	findDirectoryPerson,
	managersOf,
	reportsOf,
} from "../../db/queries/directory.server.ts";
import type { DirectoryPerson } from "./directory-person.ts";

/** One person with those above and below; null where there never was one. */
export async function readPersonPage(
	db: Db,
	id: number,
	now: Date,
): Promise<DirectoryPerson | null> {
	const [row, managers, reports] = await Promise.all([
		findDirectoryPerson(db, id, now),
		managersOf(db, id, now),
		reportsOf(db, id, now),
	]);
	if (row === undefined) return null;
	const { time_zone: timeZone, left_on: leftOn, roles, ...person } = row;
	return {
		...person,
		timeZone,
		leftOn,
		roles: ["employee", ...roles],
		managers,
		reports,
	};
}
