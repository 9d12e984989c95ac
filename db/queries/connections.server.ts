import { sql } from "kysely";
import type { Db } from "../client.ts";

/** Other clients of this server, by the names they gave themselves; `here` are those of this database. */
export async function otherClients(
	db: Db,
): Promise<{ name: string; count: number; here: boolean }[]> {
	const { rows } = await sql<{
		name: string;
		count: number;
		here: boolean;
	}>`
		select coalesce(nullif(application_name, ''), 'unnamed') as name, count(*) as count,
			coalesce(datname = current_database(), false) as here
		from pg_stat_activity
		where backend_type = 'client backend' and pid <> pg_backend_pid()
		group by 1, 3
		order by 1
	`.execute(db);
	return rows;
}
