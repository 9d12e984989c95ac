import type { Db } from "../../db/client.ts";
import { findTeam, listDirectory } from "../../db/queries/directory.server.ts";
import type { DirectoryTeam } from "./directory-person.ts";

/** More than any team has. */
const ALL = 1000;

/** One team with who is in it today; null where there never was one. */
export async function readTeamPage(
	db: Db,
	id: number,
	now: Date,
): Promise<DirectoryTeam | null> {
	const team = await findTeam(db, id, now);
	if (team === undefined) return null;
	const { rows } = await listDirectory(
		db,
		{ ids: null, teamId: id, officeId: null, offset: 0, limit: ALL },
		now,
	);
	const { retired_on: retiredOn, ...rest } = team;
	return { ...rest, retiredOn, members: rows };
}
