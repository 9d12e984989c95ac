import type { Db } from "../../db/client.ts";
import {
	countUnknownMembers,
	listUnknownMembers,
} from "../../db/queries/unknown-members.server.ts";
import { DIMENSION_NAMES, type Dimension } from "../metrics/dimension.ts";

const SHOWN = 200;

export interface UnknownMembers {
	readonly dimension: Dimension;
	readonly count: number;
	/** The latest first, up to 200. */
	readonly members: readonly {
		readonly id: number;
		readonly code: string;
		readonly firstSeenAt: Date;
	}[];
}

/** Codes that facts named and master data does not, by dimension; an import that names them takes them off. */
export async function unknownMembers(db: Db): Promise<UnknownMembers[]> {
	const counts = new Map(
		(await countUnknownMembers(db)).map((row) => [row.dimension, row.count]),
	);
	const lists: UnknownMembers[] = [];
	for (const dimension of DIMENSION_NAMES) {
		const count = counts.get(dimension) ?? 0;
		if (count === 0) continue;
		const rows = await listUnknownMembers(db, dimension, SHOWN);
		const members = rows.map((row) => ({
			id: row.id,
			code: row.code,
			firstSeenAt: row.first_seen_at,
		}));
		lists.push({ dimension, count, members });
	}
	return lists;
}
