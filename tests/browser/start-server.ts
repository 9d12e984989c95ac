import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import path from "node:path";
import {
	type Config,
	type Environment,
	environmentWith,
	parseConfig,
} from "../../app/config.server.ts";
import {
	type AppContext,
	closeAppContext,
	createAppContext,
} from "../../app/context.server.ts";
import { createDb, createPool } from "../../db/client.ts";
import { removeDatabase, startDatabase } from "../../db/local.ts";
import { migrate } from "../../db/migrate.ts";
import type { ChildMessage } from "../../server/as-child.ts";
import { TEST_DATABASES } from "../remove-orphans.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

export interface RunningServer {
	/** `http://127.0.0.1:41234` */
	readonly address: string;
	readonly config: Config;
	/** What the test puts into the database goes through here, as in any process of ours. */
	readonly context: AppContext;
	/** Everything that the server said, for a test of what it must not say. */
	readonly said: () => string;
	/** Ends the web process; the answer starts it again at the same address. */
	goAway(): Promise<() => Promise<void>>;
	stop(): Promise<void>;
}

export interface ServerOptions {
	/** Run before the server starts, for what it reads at its start. */
	readonly prepare?: (context: AppContext) => Promise<void>;
	/** What else the environment says. */
	readonly environment?: Environment;
	/** Also the jobs process: folds and derived figures come by themselves then. */
	readonly jobs?: boolean;
}

interface Part {
	readonly ready: Promise<Extract<ChildMessage, { type: "ready" }>>;
	readonly child: ChildProcess;
	readonly said: () => string;
}

function startPart(file: string, env: NodeJS.ProcessEnv): Part {
	const child = spawn(process.execPath, [path.join(ROOT, file)], {
		cwd: ROOT,
		env,
		stdio: ["ignore", "pipe", "pipe", "ipc"],
	});
	let text = "";
	for (const stream of [child.stdout, child.stderr])
		stream?.on("data", (chunk: Buffer) => {
			text += chunk.toString();
		});
	const ready = new Promise<Extract<ChildMessage, { type: "ready" }>>(
		(resolve, reject) => {
			child.on("message", (message: ChildMessage) => {
				if (message.type === "ready") resolve(message);
			});
			child.on("exit", (code) =>
				reject(new Error(`${file} ended with code ${code}:\n${text}`)),
			);
		},
	);
	return { ready, child, said: () => text };
}

const stopPart = ({ child }: Part): Promise<void> =>
	new Promise((resolve) => {
		if (child.exitCode !== null || child.signalCode !== null) return resolve();
		child.on("exit", () => resolve());
		child.kill("SIGTERM");
	});

/** The built application on a database and a port of its own, as in production. */
export async function startServer({
	prepare,
	jobs = false,
	environment = {},
}: ServerOptions = {}): Promise<RunningServer> {
	const dataDir = path.join(
		TEST_DATABASES,
		`${process.pid}-${randomUUID().slice(0, 8)}`,
	);
	const { url } = await startDatabase({ dataDir, durable: false });
	const settings = {
		NODE_ENV: "production",
		DATABASE_URL: url,
		DATA_DIR: dataDir,
		HOST: "127.0.0.1",
		PORT: "0",
		...environment,
	};
	const config = parseConfig(settings, ROOT);
	const pool = createPool(url, 1);
	await migrate(createDb(pool));
	await pool.end();
	const context = await createAppContext(config, { name: "nebula test" });
	await prepare?.(context);
	const env = environmentWith(settings);
	const parts = [
		startPart("server.ts", env),
		...(jobs ? [startPart("jobs/worker.ts", env)] : []),
	];
	const stop = async () => {
		await Promise.all(parts.map(stopPart));
		await closeAppContext(context);
		await removeDatabase({ dataDir });
	};
	try {
		const [web] = await Promise.all(parts.map(({ ready }) => ready));
		return {
			address: `http://127.0.0.1:${web?.port}`,
			config,
			context,
			said: () => parts.map(({ said }) => said()).join(""),
			async goAway() {
				const [gone] = parts;
				if (gone) await stopPart(gone);
				return async () => {
					const back = startPart("server.ts", {
						...env,
						PORT: String(web?.port),
					});
					parts.unshift(back);
					await back.ready;
				};
			},
			stop,
		};
	} catch (error) {
		await stop();
		throw error;
	}
}
