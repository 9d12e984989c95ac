import { Kysely, PostgresDialect } from "kysely";
import type { Pool, PoolClient } from "pg";
import type { Database, Trx } from "./client.ts";

/** A transaction on a connection of its own, for COPY and for statements made from a kind's declaration. Rolls back when the work throws. */
export async function rawTransaction<T>(
	pool: Pool,
	work: (client: PoolClient) => Promise<T>,
): Promise<T> {
	const client = await pool.connect();
	let broken: Error | undefined;
	try {
		await client.query("begin");
		const result = await work(client);
		await client.query("commit");
		return result;
	} catch (error) {
		await client.query("rollback").catch((failure: Error) => {
			broken = failure;
		});
		throw error;
	} finally {
		// A connection that could not even roll back is not given to anybody else.
		client.release(broken);
	}
}

/** The same transaction for both ways of speaking to it: statements made from a declaration, and Kysely's. */
export async function mixedTransaction<T>(
	pool: Pool,
	work: (client: PoolClient, trx: Trx) => Promise<T>,
): Promise<T> {
	let client: PoolClient;
	// Kysely begins, ends and gives back; we only look over its shoulder at the connection it took.
	const kysely = new Kysely<Database>({
		dialect: new PostgresDialect({
			pool: {
				options: pool.options,
				connect: async () => {
					client = await pool.connect();
					return client;
				},
				end: async () => {},
			},
		}),
	});
	return kysely.transaction().execute((trx) => work(client, trx));
}
