import path from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { createDb, createPool } from "../db/client.ts";
import { removeDatabase, startDatabase } from "../db/local.ts";
import { migrate } from "../db/migrate.ts";
import { removeOrphans, TEST_DATABASES } from "./remove-orphans.ts";

declare module "vitest" {
	export interface ProvidedContext {
		databaseUrl: string;
	}
}

const TEMPLATE = "nebula_template";

export const withDatabase = (url: string, name: string): string => {
	const parsed = new URL(url);
	parsed.pathname = `/${name}`;
	return parsed.href;
};

/** One PostgreSQL for this run, with a migrated template that each test file clones; two runs may go on side by side. */
export default async function startTestDatabase(project: TestProject) {
	await removeOrphans();
	const dataDir = path.join(TEST_DATABASES, String(process.pid));
	const { url } = await startDatabase({ dataDir, durable: false });
	const client = new pg.Client(url);
	await client.connect();
	await client.query(`create database ${TEMPLATE}`);
	await client.end();
	const pool = createPool(withDatabase(url, TEMPLATE), 1);
	await migrate(createDb(pool));
	await pool.end();
	project.provide("databaseUrl", url);
	return async () => {
		await removeDatabase({ dataDir });
	};
}
