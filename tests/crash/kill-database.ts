import fs from "node:fs";
import path from "node:path";
import type { Pool } from "pg";
import { databasePlace } from "../../db/local/place.ts";
import { startDatabase } from "../../db/local.ts";

/** One of those that serve what the test kills: the server then throws out everybody and recovers by itself. */
export async function killBackend(pool: Pool): Promise<void> {
	const { rows } = await pool.query<{ pid: number }>(
		"select pid from pg_stat_activity where application_name = 'nebula crash' order by state = 'active' desc, random() limit 1",
	);
	if (rows[0]) process.kill(rows[0].pid, "SIGKILL");
}

export function killPostmaster(dataDir: string): void {
	const { cluster } = databasePlace(dataDir);
	const [pid] = fs
		.readFileSync(path.join(cluster, "postmaster.pid"), "utf8")
		.split("\n");
	process.kill(Number(pid), "SIGKILL");
}

/** Children of a server that was killed while it recovered may hold its memory for longer than one start is patient. */
export async function startAgain(dataDir: string): Promise<void> {
	for (let attempt = 1; ; attempt++)
		try {
			await startDatabase({ dataDir, durable: true });
			return;
		} catch (error) {
			if (attempt === 5) throw error;
		}
}
