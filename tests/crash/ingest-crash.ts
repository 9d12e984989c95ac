import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Pool } from "pg";
import { createDb, createPool } from "../../db/client.ts";
import { startDatabase } from "../../db/local.ts";
import { migrate } from "../../db/migrate.ts";
import { buildToken } from "../ingest-server.ts";
import { type KeptProcess, keepProcess } from "./keep-process.ts";
import { killBackend, killPostmaster, startAgain } from "./kill-database.ts";
import { type Counted, retryingSender } from "./retrying-sender.ts";

export interface CrashReport {
	readonly kills: Readonly<Record<string, number>>;
	readonly acknowledged: number;
	readonly retries: number;
	readonly wrong: readonly string[];
	readonly surprises: readonly string[];
	readonly said: string;
	/** What the senders were told is in, and what the tables say. */
	readonly model: { facts: ReadonlyMap<string, Counted>; keys: number };
	readonly stored: {
		facts: ReadonlyMap<string, Counted>;
		keys: number;
		/** As every reader counts: rollup and what is not folded yet. */
		counted: { n: number; revenue: number };
		byProduct: Readonly<Record<string, number>>;
	};
	readonly spooled: readonly string[];
}

async function readStored(pool: Pool): Promise<CrashReport["stored"]> {
	const facts = await pool.query<{ id: string } & Counted>(
		"select external_id as id, version, revenue / 10000 as revenue from order_line",
	);
	const keys = await pool.query<{ keys: number }>(
		"select count(*) as keys from batch where idempotency_key is not null",
	);
	const counted = await pool.query<{ n: number; revenue: number }>(
		`select coalesce(sum(n), 0) as n, coalesce(sum(revenue), 0) / 10000 as revenue from (
			select n, revenue from order_line_rollup where level = 200
			union all select n, revenue from order_line_delta
				where commit_number > (select folded_through from fold_state where kind = 'order-lines')) as both_parts`,
	);
	const products = await pool.query<{ code: string; n: number }>(
		`select code, sum(n) as n from (
			select a as id, n from order_line_rollup where level = 220
			union all select product_id, n from order_line_delta
				where commit_number > (select folded_through from fold_state where kind = 'order-lines')) as both_parts
		join member using (id) group by code having sum(n) <> 0`,
	);
	return {
		facts: new Map(
			facts.rows.map(({ id, version, revenue }) => [id, { version, revenue }]),
		),
		keys: keys.rows[0]?.keys ?? 0,
		counted: counted.rows[0] ?? { n: 0, revenue: 0 },
		byProduct: Object.fromEntries(
			products.rows.map(({ code, n }) => [code, n]),
		),
	};
}

/** Four senders retry until acknowledged while the ingest process, the database's server and its backends are killed at random. */
export async function crashIngest(
	dataDir: string,
	seconds: number,
	seed: number,
): Promise<CrashReport> {
	const { url } = await startDatabase({ dataDir, durable: true });
	const pool = createPool(url, 2, "nebula crash watcher");
	const db = createDb(pool);
	await migrate(db);
	const token = await buildToken(db);
	const spoolFolder = path.join(dataDir, "spool");
	const kept: KeptProcess = keepProcess("ingest-process.ts", {
		args: [url, spoolFolder, "2026-11-22T12:00:00Z"],
	});
	const kills = { process: 0, backend: 0, database: 0 };
	const end = Date.now() + seconds * 1000;
	let stopped = false;
	const senders = ["a", "b", "c", "d"].map((name, at) =>
		retryingSender(name, seed + at, {
			url: kept.url,
			token,
			stopped: () => stopped,
		}),
	);
	while (Date.now() < end) {
		await sleep(500 + Math.random() * 1500);
		const which = Math.random();
		if (which < 0.4) {
			kills.process++;
			kept.kill();
		} else if (which < 0.75) {
			kills.backend++;
			await killBackend(pool).catch(() => {});
		} else {
			kills.database++;
			killPostmaster(dataDir);
			await sleep(Math.random() * 300);
			await startAgain(dataDir);
		}
	}
	await startAgain(dataDir);
	stopped = true;
	await Promise.all(senders.map(({ done }) => done));
	kept.close();
	const stored = await readStored(pool);
	await pool.end();
	return {
		kills,
		acknowledged: senders.reduce((sum, it) => sum + it.acknowledged(), 0),
		retries: senders.reduce((sum, it) => sum + it.retries(), 0),
		wrong: senders.flatMap(({ wrong }) => wrong),
		said: kept.said(),
		surprises: kept.surprises,
		model: {
			facts: new Map(senders.flatMap(({ model }) => [...model])),
			keys: senders.reduce((sum, { keys }) => sum + keys.size, 0),
		},
		stored,
		spooled: fs.existsSync(spoolFolder) ? fs.readdirSync(spoolFolder) : [],
	};
}
