import type { Db } from "../../db/client.ts";
import { versionHistory } from "../../db/queries/metric-definitions.server.ts";
import type { DefinitionVersion } from "./definition.ts";

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
