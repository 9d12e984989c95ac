import type { Db } from "../db/client.ts";
import { listDemoBatches } from "../db/queries/demo-state.server.ts";
import { readKey } from "./history.ts";
import type { World } from "./simulated-day.ts";

/** Which history the database holds; null before there is any. */
export async function readWorld(db: Db): Promise<World | null> {
	for (const { key } of await listDemoBatches(db)) {
		const found = readKey(key);
		if (found !== null) return found.world;
	}
	return null;
}
