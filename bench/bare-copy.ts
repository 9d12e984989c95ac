import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Pool } from "pg";
import { from, to } from "pg-copy-streams";

/**
 * The reference: the same rows by bare COPY into a table of the same columns with the same key, in commits of the same size, from memory.
 * Returns rows a second.
 */
export async function bareCopy(
	pool: Pool,
	rows: number,
	commitRows: number,
): Promise<number> {
	const client = await pool.connect();
	try {
		await client.query(
			"drop table if exists reference; create table reference (like order_line); alter table reference add primary key (source_id, external_id)",
		);
		const commits: Buffer[][] = [];
		await client.query(
			"create temporary table numbered as select ctid as place, row_number() over (order by batch_id, ctid) as number from order_line limit 0",
		);
		await client.query(
			"insert into numbered select ctid, row_number() over (order by batch_id, ctid) from order_line",
		);
		for (let first = 1; first <= rows; first += commitRows) {
			const pieces: Buffer[] = [];
			const out = client.query(
				to(
					`copy (select order_line.* from numbered join order_line on order_line.ctid = numbered.place where number between ${first} and ${first + commitRows - 1} order by number) to stdout`,
				),
			);
			for await (const piece of out) pieces.push(piece as Buffer);
			commits.push(pieces);
		}
		await client.query("drop table numbered");
		await client.query("checkpoint");
		const start = performance.now();
		for (const pieces of commits) {
			await client.query("begin");
			await pipeline(
				Readable.from(pieces, { objectMode: false }),
				client.query(from("copy reference from stdin")),
			);
			await client.query("commit");
		}
		const seconds = (performance.now() - start) / 1000;
		const { rows: counted } = await client.query<{ count: number }>(
			"select count(*) from reference",
		);
		return (counted[0]?.count ?? 0) / seconds;
	} finally {
		await client.query("drop table if exists reference");
		client.release();
	}
}
