import type { Pool, PoolClient } from "pg";

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
