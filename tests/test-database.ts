import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { createDb, createPool, type Db } from "../db/client.ts";
import { withDatabase } from "./start-database.ts";

export interface TestDatabase {
	db: Db;
	pool: pg.Pool;
	url: string;
}

/** A database of its own for the test file: migrated, empty. */
export function testDatabase(): TestDatabase {
	const box = {} as TestDatabase;
	beforeAll(async () => {
		const url = inject("databaseUrl");
		const name = `test_${crypto.randomUUID().replaceAll("-", "")}`;
		const client = new pg.Client(url);
		await client.connect();
		await client.query(
			`create database ${name} template nebula_template strategy file_copy`,
		);
		await client.end();
		box.url = withDatabase(url, name);
		box.pool = createPool(box.url, 6);
		box.db = createDb(box.pool);
	});
	afterAll(() => box.pool?.end());
	return box;
}
