import { type ChildProcess, fork } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type pg from "pg";
import { environmentWith } from "../app/config.server.ts";
import { createSource } from "../app/identity/create-source.server.ts";
import { createToken } from "../app/identity/create-token.server.ts";
import { KINDS } from "../app/metrics/kinds/all.ts";
import { buildPages } from "../commands/processes/build-pages.ts";
import { createDb, createPool, type Db } from "../db/client.ts";
import { startDatabase, stopDatabase } from "../db/local.ts";
import { migrate } from "../db/migrate.ts";
import type { ChildMessage } from "../server/as-child.ts";
import { NODE_OPTIONS } from "../server/node-options.ts";

const root = path.resolve(import.meta.dirname, "..");

export interface Company {
	readonly address: string;
	readonly databaseUrl: string;
	readonly pool: pg.Pool;
	readonly token: string;
	readonly web: ChildProcess;
	readonly jobs: ChildProcess;
	/** Of the database's postmaster. */
	readonly databasePid: number;
	stop(): Promise<void>;
}

function start(
	file: string,
	env: NodeJS.ProcessEnv,
	options: readonly string[] = [],
): Promise<{ child: ChildProcess; ready: Record<string, unknown> }> {
	const child = fork(path.join(root, file), {
		env,
		cwd: root,
		execArgv: [...NODE_OPTIONS, ...options],
		stdio: ["ignore", "ignore", "inherit", "ipc"],
	});
	return new Promise((resolve, reject) => {
		child.once("exit", (code) =>
			reject(new Error(`${file} ended with ${code}`)),
		);
		child.on("message", (message: ChildMessage) => {
			if (message.type === "ready") resolve({ child, ready: message });
		});
	});
}

interface Options {
	/** False: the database is filled faster, and a crash may lose everything. */
	readonly durable?: boolean;
	/** Added to what web and jobs get. */
	readonly environment?: Readonly<Record<string, string>>;
	/** Of the web process's Node. */
	readonly webOptions?: readonly string[];
	/** Fills the database while it is still empty, before the bench has a source of its own in it. */
	readonly load?: (url: string) => Promise<void>;
	/** Run before web and jobs start, for what they read at their start. */
	readonly prepare?: (place: { db: Db; url: string }) => Promise<void>;
}

/** Web, jobs and a durable database of their own in a temporary folder, as production runs them, with one source and its token. */
export async function startCompany({
	durable = true,
	environment = {},
	webOptions = [],
	load,
	prepare,
}: Options = {}): Promise<Company> {
	await buildPages(root);
	const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "nebula-bench-"));
	fs.chmodSync(dataDir, 0o755);
	const { url } = await startDatabase({ dataDir, durable });
	const pool = createPool(url, 4);
	const db = createDb(pool);
	await migrate(db);
	await load?.(url);
	const now = new Date();
	const by = { personId: null, name: "bench" };
	await createSource(db, { key: "bench", name: "Bench", by }, now);
	const { secret } = await createToken(
		db,
		{
			name: "bench",
			sourceKey: "bench",
			kinds: "all",
			knownKinds: KINDS.map(({ key }) => key),
			expiresAt: null,
			by,
		},
		now,
	);
	await prepare?.({ db, url });
	const env = environmentWith({
		NODE_ENV: "production",
		DATABASE_URL: url,
		DATA_DIR: dataDir,
		HOST: "127.0.0.1",
		PORT: "0",
		...environment,
	});
	const web = await start("server.ts", env, webOptions);
	const jobs = await start("jobs/worker.ts", env);
	const { rows } = await pool.query<{ pid: number }>(
		"select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::integer as pid",
	);
	return {
		address: `http://127.0.0.1:${web.ready.port}`,
		databaseUrl: url,
		pool,
		token: secret,
		web: web.child,
		jobs: jobs.child,
		databasePid: rows[0]?.pid ?? 0,
		async stop() {
			for (const { child } of [web, jobs]) {
				child.removeAllListeners("exit");
				const ended = new Promise((resolve) => child.once("exit", resolve));
				child.kill("SIGTERM");
				await ended;
			}
			await pool.end();
			await stopDatabase({ dataDir });
			// Gigabytes take the database a moment to let go of.
			fs.rmSync(dataDir, {
				recursive: true,
				force: true,
				maxRetries: 20,
				retryDelay: 500,
			});
		},
	};
}
