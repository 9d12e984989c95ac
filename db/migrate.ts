import { promises as fs } from "node:fs";
import path from "node:path";
import { sql } from "kysely";
import {
	type Migration,
	type MigrationProvider,
	Migrator,
} from "kysely/migration";
import type { Db } from "./client.ts";

const folder = path.join(import.meta.dirname, "migrations");

/** Each .sql file is one migration, in the order of the names; a file that has run anywhere is never changed. */
const provider: MigrationProvider = {
	async getMigrations() {
		const names = (await fs.readdir(folder))
			.filter((name) => name.endsWith(".sql"))
			.sort();
		const migrations: Record<string, Migration> = {};
		for (const name of names) {
			const text = await fs.readFile(path.join(folder, name), "utf8");
			migrations[path.basename(name, ".sql")] = {
				up: async (db) => {
					await sql.raw(text).execute(db);
				},
			};
		}
		return migrations;
	},
};

/** Brings the database up to date, or up to the one named; several processes may call it at once. Returns the names that it ran. */
export async function migrate(db: Db, through?: string): Promise<string[]> {
	const migrator = new Migrator({ db, provider });
	const { error, results } =
		through === undefined
			? await migrator.migrateToLatest()
			: await migrator.migrateTo(through);
	if (error) throw error;
	return (results ?? []).map((result) => result.migrationName);
}

export interface MigrationState {
	readonly run: readonly string[];
	readonly pending: readonly string[];
}

/** Which migrations this code knows, and which of them the database has had. */
export async function migrationState(db: Db): Promise<MigrationState> {
	const known = await new Migrator({ db, provider }).getMigrations();
	const names = (ran: boolean) =>
		known
			.filter(({ executedAt }) => (executedAt !== undefined) === ran)
			.map(({ name }) => name);
	return { run: names(true), pending: names(false) };
}
