import type { Db } from "../../db/client.ts";
import { listSources } from "../../db/queries/sources.server.ts";

/** The systems that may send facts. */
export const readSources = async (
	db: Db,
): Promise<{ key: string; name: string }[]> =>
	(await listSources(db)).map(({ key, name }) => ({ key, name }));
