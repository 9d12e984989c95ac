import type { Db } from "../../db/client.ts";
import { versionHistory } from "../../db/queries/metric-definitions.server.ts";

export interface DefinitionVersion {
	readonly version: number;
	/** ISO. */
	readonly since: string;
	/** Null where it came with the product. */
	readonly by: string | null;
	/** Null where nobody gave one. */
	readonly reason: string | null;
}

/** How a definition came to be what it is, the newest version first. */
export async function readDefinitionHistory(
	db: Db,
	key: string,
): Promise<DefinitionVersion[]> {
	const rows = await versionHistory(db, key);
	return rows.map(({ since, ...row }) => ({
		...row,
		since: since.toISOString(),
	}));
}
