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

/** Brings the database up to date; several processes may call it at once. Returns the names that it ran. */
export async function migrate(db: Db): Promise<string[]> {
	const { error, results } = await new Migrator({
		db,
		provider,
	}).migrateToLatest();
	if (error) throw error;
	return (results ?? []).map((result) => result.migrationName);
}
