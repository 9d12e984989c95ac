import type { Db } from "../../db/client.ts";
import {
	listDirectory,
	listGroups,
} from "../../db/queries/directory.server.ts";
import type { DirectoryEntry, Named } from "./directory-person.ts";

export const PAGE_SIZE = 50;

export interface DirectoryQuery {
	/** What the search found, best first; null where nobody searched. */
	readonly ids: readonly number[] | null;
	readonly teamId: number | null;
	readonly officeId: number | null;
	/** From 1 on. */
	readonly page: number;
}

export interface DirectoryPage {
	readonly people: readonly DirectoryEntry[];
	readonly total: number;
	readonly pages: number;
	readonly teams: readonly Named[];
	readonly offices: readonly Named[];
}

/** A page of those who are here, and what the list can be narrowed down to. */
export async function readDirectoryPage(
	db: Db,
	{ page, ...filter }: DirectoryQuery,
	now: Date,
): Promise<DirectoryPage> {
	const [{ rows, total }, teams, offices] = await Promise.all([
		listDirectory(
			db,
			{ ...filter, offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE },
			now,
		),
		listGroups(db, "team", now),
		listGroups(db, "office", now),
	]);
	return {
		people: rows,
		total,
		pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
		teams,
		offices,
	};
}
